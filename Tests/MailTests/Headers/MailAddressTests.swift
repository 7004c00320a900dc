import Mail
import Testing

@Suite("Addresses") struct MailAddressTests {
    @Test(arguments: [
        "amina@parvis.test", "a.b+tag@x.example", "o'neil@x.example", "-a@x.example",
        "root@localhost", "é@x.example", "用户@x.example", "a_b=c@x-y.example",
    ])
    func `an address is kept as it is written`(text: String) throws {
        #expect(try MailAddress(text).description == text)
    }

    @Test func `a domain is compared in small letters and named in ASCII`() throws {
        #expect(try MailAddress("A@École.FR").description == "A@xn--cole-9oa.fr")
        #expect(try MailAddress("a@EXAMPLE.com") == MailAddress("a@example.COM"))
        #expect(try MailAddress("a@faß.de").domain.text == "xn--fa-hia.de")
        #expect(try MailAddress("a@xn--cole-9oa.fr") == MailAddress("a@école.fr"))
    }

    @Test func `letters beyond ASCII before the at sign need SMTPUTF8, behind it they do not`()
        throws
    {
        #expect(try MailAddress("é@x.example").needsSMTPUTF8)
        #expect(try !MailAddress("e@é.example").needsSMTPUTF8)
        #expect(try MailAddress("e\u{301}@x.example") == MailAddress("\u{E9}@x.example"))
    }

    @Test(
        arguments: [
            ("amina", .noDomain), ("amina@", .noDomain), ("", .noDomain),
            ("@x.example", .badLocalPart),
            ("a b@x.example", .badLocalPart), ("\"a b\"@x.example", .badLocalPart),
            ("a@b@x.example", .badLocalPart), (".a@x.example", .badLocalPart),
            ("a..b@x.example", .badLocalPart), ("a<b>@x.example", .badLocalPart),
            ("a\r\nRCPT TO:<b@x.example>@y.example", .badLocalPart),
            ("a\0@x.example", .badLocalPart),
            ("a\u{85}@x.example", .badLocalPart), ("a\u{202E}b@x.example", .badLocalPart),
            ("a(b)@x.example", .badLocalPart), ("a,b@x.example", .badLocalPart),
            ("a@x.example\r\nDATA", .badDomain), ("a@x.example\n", .badDomain),
            ("a@x.example\0", .badDomain), ("a@x .example", .badDomain), ("a@.example", .badDomain),
            ("a@x..example", .badDomain), ("a@x.example.", .badDomain),
            ("a@-x.example", .badDomain),
            ("a@[127.0.0.1]", .badDomain), ("a@127.0.0.1", .badDomain),
            ("a@x_y.example", .badDomain),
            ("a@x>.example", .badDomain), ("a@é%41.example", .badDomain), ("a@é/x", .badDomain),
        ] as [(String, MailAddressError)])
    func `what cannot be one is told why`(text: String, reason: MailAddressError) {
        #expect(throws: reason) { try MailAddress(text) }
    }

    @Test func `it is as long as servers must take, and no longer`() throws {
        let local = String(repeating: "a", count: 64)
        let label = String(repeating: "b", count: 60)
        #expect(throws: Never.self) { try MailAddress("\(local)@\(label).\(label).\(label)") }
        #expect(throws: MailAddressError.tooLong) { try MailAddress("a\(local)@x.example") }
        #expect(throws: MailAddressError.tooLong) {
            try MailAddress("\(local)@\(label).\(label).\(label).example")
        }
        #expect(throws: MailAddressError.tooLong) {
            try MailAddress(String(repeating: "a@", count: 1_000_000))
        }
        #expect(throws: MailAddressError.badDomain) {
            try MailAddress("a@" + String(repeating: "b", count: 64) + ".example")
        }
    }
}
