/** An upload endpoint in a process of its own: reads and discards what it is sent. Its first line is its address. */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  const chunked = request.headers['transfer-encoding'] !== undefined
  request.resume().on('end', () => {
    response.writeHead(request.method === 'PUT' && !chunked ? 200 : 501).end()
  })
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  console.log(`http://127.0.0.1:${address.port}/site.zip`)
})
