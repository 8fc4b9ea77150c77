/**
 * Which addresses a download may be made from. Source: the IANA special-purpose address registries,
 * plus the metadata services of the large clouds, some of which live in ordinary space.
 */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

type Family = 'ipv4' | 'ipv6'

function ranges(family: Family, cidrs: string[]): BlockList {
  const list = new BlockList()
  for (const cidr of cidrs) {
    const [network, prefix] = cidr.split('/')
    list.addSubnet(network ?? '', Number(prefix), family)
  }
  return list
}

const special4 = ranges('ipv4', [
  '0.0.0.0/8', // this network
  '10.0.0.0/8',
  '100.64.0.0/10', // carrier-grade NAT; Alibaba's metadata service
  '127.0.0.0/8',
  '168.63.129.16/32', // Azure's host, in public space
  '169.254.0.0/16', // link-local; most metadata services
  '172.16.0.0/12',
  '192.0.0.0/24', // protocol assignments; Oracle's metadata service
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15', // benchmarking
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved; broadcast
])

/** Everything outside is special: loopback, ULA, link-local, multicast, NAT64, IPv4-mapped, … */
const globalUnicast6 = ranges('ipv6', ['2000::/3'])

const special6 = ranges('ipv6', [
  '2001::/23', // protocol assignments, Teredo and ORCHID among them
  '2001:db8::/32',
  '2002::/16', // 6to4
  '2620:4f:8000::/48',
  '3ffe::/16',
  '3fff::/20',
])

const inHouse4 = ranges('ipv4', [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
])
const inHouse6 = ranges('ipv6', ['::1/128', 'fc00::/7'])

const metadata4 = ranges('ipv4', ['100.100.100.200/32'])
const metadata6 = ranges('ipv6', ['fd00:ec2::/32', 'fd20:ce::/32'])

/** True only for a plain address of the public internet. A name, a zone or an odd spelling is not one. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return globalUnicast6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/**
 * Loopback and private networks: where a host that the operator named may live. Metadata services,
 * link-local, multicast and translated addresses are not among them, whoever names them.
 */
export function isInHouseAddress(address: string): boolean {
  if (isIPv4(address)) return inHouse4.check(address, 'ipv4') && !metadata4.check(address, 'ipv4')
  if (!isIPv6(address) || address.includes('%')) return false
  return inHouse6.check(address, 'ipv6') && !metadata6.check(address, 'ipv6')
}

/** May a connection go there? `privateAllowed`: the operator named the host. */
export function addressAllowed(address: string, privateAllowed: boolean): boolean {
  return isPublicAddress(address) || (privateAllowed && isInHouseAddress(address))
}
