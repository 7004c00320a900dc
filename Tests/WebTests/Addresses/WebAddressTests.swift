import Testing

@testable import Web

@Suite("Addresses of the web") struct WebAddressTests {
    @Test func `a fragment is inherited as far as an address may be long`() throws {
        let address = try WebAddress("https://example.org/" + String(repeating: "a", count: 4_000))
        #expect(address.inheriting(fragment: "b").fragment == "b")
        let long = String(repeating: "b", count: 100)
        #expect(address.inheriting(fragment: long) == address)
    }

    @Test(arguments: [
        ("HTTP://Example.ORG:80/a/../b", "http://example.org/b"),
        ("https://example.org:443", "https://example.org/"),
        ("https://example.org?a=1", "https://example.org/?a=1"),
        ("  https://example.org/\r\n", "https://example.org/"),
        ("http://example.org./x", "http://example.org/x"),
        ("http://example.org:8080/", "http://example.org:8080/"),
        ("http://example.org:/", "http://example.org/"),
        ("https://example.org/%7Euser/%e9%2f", "https://example.org/~user/%E9%2F"),
        ("https://example.org/a b/é", "https://example.org/a%20b/%C3%A9"),
        ("https://example.org/%2e%2e/./x/.", "https://example.org/x/"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a//b", "https://example.org/a//b"),
        ("https://école.fr/", "https://xn--cole-9oa.fr/"),
        ("https://ÉCOLE.fr/", "https://xn--cole-9oa.fr/"),
        ("https://exemple。fr/", "https://exemple.fr/"),
        ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),
        ("https://example.org/a?#", "https://example.org/a?#"),
        ("https://example.org/a#é", "https://example.org/a#%C3%A9"),
        ("https://example.org/a[1]?b[]=2", "https://example.org/a%5B1%5D?b%5B%5D=2"),
        ("http://[2001:DB8::0001]/", "http://[2001:db8::1]/"),
        ("http://[::ffff:10.0.0.1]/", "http://[::ffff:10.0.0.1]/"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("http://１９２.0.2.1/", "http://192.0.2.1/"),
        ("http://my_site.example.org/", "http://my_site.example.org/"),
    ])
    func `an address has one form, and is itself again when it is read again`(
        typed: String, expected: String
    ) throws {
        let address = try WebAddress(typed)
        #expect(address.text == expected)
        #expect(try WebAddress(address.text) == address)
    }

    @Test(
        arguments: [
            ("", .empty), ("   ", .empty), ("/page", .relative), ("page.html", .relative),
            ("www.example.org", .relative), ("//example.org/", .noHost), ("http:", .noHost),
            ("http://", .noHost), ("http:///x", .noHost), ("http:/example.org", .noHost),
            ("javascript:alert(1)", .scheme("javascript")), ("JavaScript:x", .scheme("javascript")),
            ("file:///etc/passwd", .scheme("file")), ("data:text/html,x", .scheme("data")),
            ("place:sort=8", .scheme("place")), ("ftp://example.org/", .scheme("ftp")),
            ("mailto:a@example.org", .scheme("mailto")),
            ("http://user@example.org/", .userNamed), ("http://user:pass@example.org/", .userNamed),
            ("http://example.org@evil.test/", .userNamed), ("http://@example.org/", .userNamed),
            ("http://example.org:0/", .badPort), ("http://example.org:65536/", .badPort),
            ("http://example.org:22x/", .badPort), ("http://example.org:+80/", .badPort),
            ("http://127.1/", .badHost), ("http://2130706433/", .badHost),
            ("http://0x7f.1/", .badHost), ("http://0x7f000001/", .badHost),
            ("http://0177.0.0.1/", .badHost), ("http://127.0.0.1.1/", .badHost),
            ("http://1.2.3.256/", .badHost), ("http://①②⑦.1/", .badHost),
            ("http://[::1/", .badHost), ("http://[::1%25eth0]/", .badHost),
            ("http://[127.0.0.1]/", .badHost), ("http://[::1]x/", .badHost),
            ("http://a..b/", .badHost), ("http://./", .badHost), ("http://exa mple.org/", .badHost),
            ("http://%6cocalhost/", .badHost), ("http://a*b.org/", .badHost),
            ("http://ex\u{AD}ample.org/", .hiddenSigns),
            ("http://exam\u{200B}ple.org/", .hiddenSigns),
            ("http://example.org/\r\nHost: evil", .hiddenSigns),
            ("http://example.org/\u{0}", .hiddenSigns),
            ("http://example.org\\@evil.test", .hiddenSigns),
            ("java\tscript:alert(1)", .hiddenSigns), ("http://example.org/\u{202E}x", .hiddenSigns),
        ] as [(String, WebAddressFault)])
    func `what is no address of the web is refused, and said why`(
        typed: String, fault: WebAddressFault
    ) {
        #expect(throws: fault) { try WebAddress(typed) }
    }

    @Test func `an address may be long, but not longer, encoded or not`() throws {
        let start = "https://example.org/"
        let room = WebAddress.longest - start.utf8.count
        #expect(try WebAddress(start + String(repeating: "a", count: room)).path.utf8.count > 4_000)
        for much in [String(repeating: "a", count: room + 1), String(repeating: "é", count: 1_000)]
        {
            #expect(throws: WebAddressFault.tooLong) { try WebAddress(start + much) }
        }
        let host = String(repeating: "a", count: 64) + ".org"
        #expect(throws: WebAddressFault.badHost) { try WebAddress("http://\(host)/") }
    }

    @Test(arguments: [
        ("www.example.org/a", "https://www.example.org/a"),
        ("example.org:8443/a", "https://example.org:8443/a"),
        ("http://example.org", "http://example.org/"), ("École.fr", "https://xn--cole-9oa.fr/"),
    ])
    func `a scheme that is not written is assumed where one asks for it`(
        typed: String, expected: String
    ) throws {
        #expect(try WebAddress(typed, assuming: .https).text == expected)
    }

    @Test(arguments: ["javascript:alert(1)", "data:1,2", "mailto:a@b.fr", "/etc/passwd", "//x.fr"])
    func `nothing else is taken for a host`(typed: String) {
        #expect(throws: WebAddressFault.self) { try WebAddress(typed, assuming: .https) }
    }

    /// RFC 3986 5.4, those that lead to the web.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
        ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
        ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"),
        ("../..", "http://a/"), ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
        ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
        ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
    func `a reference leads where RFC 3986 says`(reference: String, expected: String) throws {
        let base = try WebAddress("http://a/b/c/d;p?q")
        #expect(try base.resolving(reference).text == expected)
    }

    @Test(arguments: ["javascript:alert(1)", "file:///x", "//user@x/", "g:h", "http:g"])
    func `a reference that leaves the web is refused`(reference: String) throws {
        let base = try WebAddress("http://a/b/c/d;p?q")
        #expect(throws: WebAddressFault.self) { try base.resolving(reference) }
    }
}
