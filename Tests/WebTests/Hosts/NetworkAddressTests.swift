import Testing

@testable import Web

@Suite("Addresses of machines") struct NetworkAddressTests {
    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200",
        "100.127.255.255", "127.0.0.1", "127.255.255.254", "168.63.129.16", "169.254.0.1",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1",
        "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.7",
        "203.0.113.7", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::10.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1",
        "2001:0:a00:1::", "2001:db8::1", "2002:a00:1::1", "2002:7f00:1::1", "3fff::1",
        "5f00::1", "fc00::1", "fd00:ec2::254", "fd20:ce::254", "fe80::1", "febf::1", "fec0::1",
        "ff02::1", "::ffff:0:10.0.0.1", "4000::1",
    ])
    func `what is not of the open Internet is not public`(text: String) throws {
        #expect(try !#require(NetworkAddress(text)).isPublic)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "11.0.0.1", "100.63.255.255", "100.128.0.1", "126.255.255.255",
        "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.1", "192.0.1.1",
        "192.167.255.255", "192.169.0.1", "198.17.255.255", "198.20.0.1", "223.255.255.255",
        "2606:4700:4700::1111", "2a01:e0a::1", "2001:200::1", "2001:4860:4860::8888",
        "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1", "3fff:1000::1",
    ])
    func `the open Internet is public, up to the edges`(text: String) throws {
        let address = try #require(NetworkAddress(text))
        #expect(address.isPublic)
        #expect(NetworkAddress(address.description) == address)
    }

    @Test(arguments: [
        "127.1", "2130706433", "0x7f.0.0.1", "0177.0.0.1", "1.2.3.4 ", " 1.2.3.4", "1.2.3.4\0",
        "1.2.3", "::1%eth0", "[::1]", "", "1.2.3.4.5", "::g",
    ])
    func `only the full forms are addresses`(text: String) {
        #expect(NetworkAddress(text) == nil)
    }

    @Test(arguments: [
        "localhost", "a.localhost", "printer.local", "intranet", "x.internal", "router.home.arpa",
        "x.onion", "box.lan",
    ])
    func `names that lead inside are known without asking`(name: String) throws {
        #expect(try WebAddress("http://\(name)./").host.isInside)
        #expect(try !WebAddress("http://\(name).example.org/").host.isInside)
    }
}
