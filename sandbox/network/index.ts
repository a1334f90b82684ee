export { type Proxy, type ProxiedRequest, startProxy, type Trouble } from './proxy.js'
