import { describe, expect, it } from 'vitest'
import { addressAllowed, isInHouseAddress, isPublicAddress } from '@/lib/net/address-check'

const good = [
  '1.1.1.1',
  '8.8.8.8',
  '47.74.92.5',
  '100.63.255.255',
  '100.128.0.0',
  '128.0.0.1',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2400:3200::1',
  '2606:4700::1111',
  '2a00:1450:4001:80b::200e',
]

const hostile = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.100.100.200', // Alibaba metadata
  '100.127.255.255',
  '127.0.0.1',
  '127.1.2.3',
  '168.63.129.16', // Azure
  '169.254.0.1',
  '169.254.169.254', // AWS, GCP, Azure metadata
  '169.254.170.2', // ECS
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.192', // Oracle metadata
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1', // IPv4-compatible
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:8.8.8.8',
  '::ffff:0:127.0.0.1', // SIIT
  '64:ff9b::7f00:1', // NAT64
  '64:ff9b::8.8.8.8',
  '64:ff9b:1::a00:1',
  '100::1', // discard
  '2001::1', // Teredo
  '2001:0:7f00:1::',
  '2001:10::1', // ORCHID
  '2001:20::1',
  '2001:db8::1',
  '2002:7f00:1::', // 6to4
  '2002:a9fe:a9fe::1',
  '3fff::1',
  '3ffe::1',
  '4000::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254', // AWS metadata
  'fd20:ce::254', // GCP metadata
  'fdff::1',
  'fe80::1',
  'fe80::1%eth0',
  '2606:4700::1111%eth0',
  'fec0::1',
  'ff02::1',
]

const noAddresses = [
  '',
  'localhost',
  '127.1',
  '0x7f.0.0.1',
  '2130706433',
  '[::1]',
  '1.1.1.1 ',
  '１.1.1.1',
]

describe('the address check', () => {
  it.each(good)('lets %s pass', (address) => {
    expect(isPublicAddress(address)).toBe(true)
    expect(isInHouseAddress(address)).toBe(false)
    expect(addressAllowed(address, false)).toBe(true)
    expect(addressAllowed(address, true)).toBe(true)
  })

  it.each([...hostile, ...noAddresses])('refuses %j', (address) => {
    expect(isPublicAddress(address)).toBe(false)
    expect(addressAllowed(address, false)).toBe(false)
  })

  it('lets a host that the operator named live at home, and nowhere odd', () => {
    const atHome = hostile.filter((address) => addressAllowed(address, true))
    expect(atHome).toEqual([
      '10.0.0.1',
      '10.255.255.255',
      '100.64.0.1',
      '100.127.255.255',
      '127.0.0.1',
      '127.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.0.1',
      '192.168.255.255',
      '::1',
      'fc00::1',
      'fdff::1',
    ])
  })
})
