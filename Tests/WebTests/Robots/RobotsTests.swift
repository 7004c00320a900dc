import Testing

@testable import Web

@Suite("What a site lets programs visit") struct RobotsTests {
    private func allows(
        _ path: String, _ file: String, for agent: String = "foobot"
    ) throws -> Bool {
        try RobotsFile(Array(file.utf8), for: agent)
            .allows(WebAddress("https://example.org" + path))
    }

    /// The example of RFC 9309 5.1.
    @Test(arguments: [
        ("foobot", "/example/page.html", true), ("foobot", "/example/disallowed.gif", false),
        ("foobot", "/anything", false), ("barbot", "/anything", false),
        ("bazbot", "/example/page.html", false), ("bazbot", "/", true),
        ("otherbot", "/a.gif", false), ("otherbot", "/example/", false),
        ("otherbot", "/publicfolder/a", true), ("quxbot", "/a.gif", true),
    ])
    func `the example of the standard reads as it says`(
        agent: String, path: String, isAllowed: Bool
    ) throws {
        let file = """
            User-Agent: *
            Disallow: *.gif$
            Disallow: /example/
            Allow: /publicfolder/

            User-Agent: foobot
            Disallow:/
            Allow:/example/page.html
            Allow:/example/allowed.gif

            User-Agent: barbot
            User-Agent: bazbot
            Disallow: /example/page.html

            User-Agent: quxbot

            """
        let isForBar = agent == "barbot"
        #expect(try allows(isForBar ? "/example/page.html" : path, file, for: agent) == isAllowed)
    }

    /// RFC 9309 2.2.2 and 5.2.
    @Test(arguments: [
        ("Allow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true),
        (
            "Allow: /example/page/\nDisallow: /example/page/disallowed.gif",
            "/example/page/disallowed.gif", false
        ),
        ("Disallow: /a\nAllow: /a", "/a", true), ("Allow: /a\nDisallow: /a", "/a", true),
        ("Disallow: /fish*.php\nAllow: /", "/fishheads/catfish.php?parameters", false),
        ("Disallow: /fish*.php\nAllow: /", "/Fish.PHP", true),
        ("Disallow: /*.php$", "/folder/filename.php", false),
        ("Disallow: /*.php$", "/filename.php?parameters", true),
        ("Disallow: /*.php$", "/filename.php5", true), ("Disallow: /$", "/", false),
        ("Disallow: /$", "/a", true), ("Disallow: *", "/a", false),
        ("Disallow: /***b", "/a/b", false),
        ("Disallow: /a*$", "/a/b", false), ("Disallow: /a*b*b$", "/ab", true),
        ("Disallow: /a*b*b$", "/abb", false), ("Disallow: /ab*b$", "/ab", true),
        ("Disallow:", "/a", true), ("Disallow: /", "/robots.txt", true),
        ("Disallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", false),
        ("Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false),
        ("Disallow: /foo/bar/%E3%83%84", "/foo/bar/ツ", false),
        ("Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false),
        ("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-*.html", false),
        ("Disallow: /path/file-with-a-%2A.html", "/path/file-with-a-b.html", true),
        ("Disallow: /path/foo-%24", "/path/foo-$", false), ("Disallow: /a$b", "/a$b", false),
        ("Disallow: a", "/a", true), ("Disallow: /a # all of it", "/a", false),
        ("Disallow : /a", "/a", false), ("\tDISALLOW:\t/a\t", "/a", false),
        ("Disalow: /a", "/a", true), ("Disallow /a", "/a", true),
    ])
    func `the longest rule that fits decides`(
        rules: String, path: String, isAllowed: Bool
    ) throws {
        #expect(try allows(path, "User-agent: *\n" + rules) == isAllowed)
    }

    @Test(arguments: [
        ("foobot", false), ("FooBot", false), ("foo", true), ("foobot-news", true),
    ])
    func `a group is for the program of its name, in any case`(
        agent: String, isAllowed: Bool
    ) throws {
        let file = "user-agent: FOOBOT/2.1 (x)\ndisallow: /a\n\nUser-agent: *\nAllow: /"
        #expect(try allows("/a", file, for: agent) == isAllowed)
    }

    @Test func `groups for one program count together, and leave out those for all`() throws {
        let file = """
            User-agent: foobot
            Disallow: /a

            User-agent: *
            Disallow: /c

            Sitemap: https://example.org/sitemap.xml
            User-agent: other
            Sitemap: https://example.org/other.xml
            User-agent: foobot
            Disallow: /b
            """
        #expect(try !allows("/a", file) && !allows("/b", file))
        #expect(try allows("/c", file) && !allows("/c", file, for: "nobody"))
        #expect(try !allows("/b", file, for: "other"))
    }

    @Test func `rules without a program are nobody's`() throws {
        #expect(try allows("/a", "Disallow: /\nUser-agent: *\nDisallow: /b"))
    }

    @Test(arguments: ["\n", "\r", "\r\n"])
    func `lines end in any way, and a mark at the beginning is none`(end: String) throws {
        let file = "\u{FEFF}User-agent: *" + end + "Disallow: /a" + end
        #expect(try !allows("/a", file) && allows("/b", file))
    }

    @Test func `500 KiB are read, and a line that is cut there is not`() throws {
        let start = "User-agent: *\nDisallow: /a\n#"
        let room = RobotsFile.longest - start.utf8.count
        let rule = "\nDisallow: /b/c"
        func file(_ room: Int) -> String { start + String(repeating: "x", count: room) + rule }
        #expect(try !allows("/b/c", file(room - rule.utf8.count)))
        #expect(try allows("/b/x", file(room - rule.utf8.count + 2)))
        #expect(try !allows("/b/c", file(room - rule.utf8.count) + "\n# more"))
        #expect(try !allows("/a", file(room)) && allows("/b/c", file(room)))
    }

    @Test func `of a file that is too long its whole lines are kept`() {
        let line = Array("Disallow: /a\n".utf8)
        let bytes = Array(repeatElement(line, count: 50_000).joined())
        let whole = RobotsFile.whole(bytes)
        #expect(whole.count <= RobotsFile.longest && whole.count % line.count == 0)
        #expect(RobotsFile.whole(line) == line[...])
    }

    @Test func `no file allows all, a site that fails nothing`() throws {
        let address = try WebAddress("https://example.org/a")
        let file = Array("User-agent: *\nDisallow: /a".utf8)
        for (status, isAllowed) in [
            (200, false), (404, true), (401, true), (429, true), (500, false),
        ] {
            let answer = FetchAnswer(
                status: status, address: address, chain: [], fields: [:], body: file, isCut: false)
            #expect(RobotsFile(answer, for: "foobot").allows(address) == isAllowed)
        }
        #expect(RobotsFile.allowsAll.allows(address) && !RobotsFile.allowsNothing.allows(address))
        #expect(RobotsFile.address(for: address).text == "https://example.org/robots.txt")
    }

    @Test func `any bytes are a file`() throws {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        #expect(RobotsFile(bytes, for: "foobot").allows(try WebAddress("https://example.org/")))
    }
}
