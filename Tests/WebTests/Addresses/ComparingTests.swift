import Testing

@testable import Web

@Suite("Comparing and showing addresses") struct ComparingTests {
    @Test(arguments: [
        ("http://example.org/a", "https://example.org/a"),
        ("http://example.org", "https://EXAMPLE.org:443/"),
        ("https://example.org/a?utm_source=x&utm_medium=y", "https://example.org/a"),
        ("https://example.org/a?b=1&fbclid=Z&c=2", "https://example.org/a?b=1&c=2"),
        ("https://example.org/a?GCLID=1", "https://example.org/a?"),
        ("https://example.org/a#part", "https://example.org/a"),
        ("https://example.org/%7Ea", "https://example.org/~a"),
        ("https://école.fr/é", "https://xn--cole-9oa.fr/%c3%a9"),
    ])
    func `two addresses of one page compare equal`(one: String, other: String) throws {
        #expect(try WebAddress(one).comparisonKey == WebAddress(other).comparisonKey)
    }

    @Test(arguments: [
        ("https://example.org/a", "https://example.org/a/"),
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/?a=1&b=2", "https://example.org/?b=2&a=1"),
        ("https://example.org/", "https://example.org:8443/"),
        ("https://example.org/", "https://www.example.org/"),
        ("https://example.org/#/one", "https://example.org/#/two"),
        ("https://example.org/a?utm=1", "https://example.org/a"),
    ])
    func `two addresses that a server tells apart do not`(one: String, other: String) throws {
        #expect(try WebAddress(one).comparisonKey != WebAddress(other).comparisonKey)
    }

    @Test func `what follows a reader is taken off, and the place in the page stays`() throws {
        let address = try WebAddress("https://example.org/a?x=1&utm_campaign=c&gclid=1#part")
        #expect(address.withoutTracking.text == "https://example.org/a?x=1#part")
        #expect(address.withoutFragment == "https://example.org/a?x=1&utm_campaign=c&gclid=1")
        let only = try WebAddress("https://example.org/a?utm_campaign=c")
        #expect(only.withoutTracking.text == "https://example.org/a")
    }

    @Test(arguments: [
        ("https://xn--cole-9oa.fr/", "école.fr"),
        ("https://example.org/d%C3%A9bat?q=%C5%93uvre", "example.org/débat?q=œuvre"),
        ("http://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("https://example.org/%2F%E2%80%AE%D0%B0%25", "example.org/%2F%E2%80%AE%D0%B0%25"),
        ("https://example.org:8443/a/", "example.org:8443/a/"),
        ("https://example.org/%C3", "example.org/%C3"), ("https://e.org/%C3%", "e.org/%C3%25"),
    ])
    func `an address is shown in letters that nobody mistakes`(
        typed: String, expected: String
    ) throws {
        #expect(try WebAddress(typed).shown == expected)
    }
}
