import DAV
import Testing

@Suite("Queries of address books") struct CardFilterTests {
    private func filter(_ body: String) throws -> CardFilter {
        let text = """
            <c:addressbook-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:carddav">
            <d:prop><d:getetag/></d:prop>\(body)</c:addressbook-query>
            """
        guard case .other(let root) = try Report(Array(text.utf8)).kind else {
            throw DAVFault.unexpected
        }
        return try #require(try CardFilter(root))
    }

    private func match(_ attributes: String, _ text: String) throws -> CardTextMatch {
        let found = try filter(
            """
            <c:filter><c:prop-filter name="fn"><c:text-match \(attributes)>\(text)</c:text-match>
            </c:prop-filter></c:filter>
            """)
        #expect(found.properties.first?.name == "FN")
        return try #require(found.properties.first?.texts.first)
    }

    @Test func `one test is enough unless all are asked for`() throws {
        #expect(try filter("").isAny)
        #expect(try filter("").properties.isEmpty)
        #expect(try !filter("<c:filter test=\"allof\"/>").isAny)
        let none = try filter(
            "<c:filter><c:prop-filter name=\"N\"><c:is-not-defined/></c:prop-filter></c:filter>")
        #expect(none.properties.first?.isNotDefined == true)
        let parameter = try filter(
            """
            <c:filter><c:prop-filter name="TEL" test="allof"><c:param-filter name="type">
            <c:text-match>home</c:text-match></c:param-filter></c:prop-filter></c:filter>
            """
        ).properties.first
        #expect(parameter?.isAny == false && parameter?.parameters.first?.name == "TYPE")
    }

    @Test(arguments: [
        ("", "DUP", true), ("match-type=\"equals\"", "jeanne dupont", true),
        ("match-type=\"equals\"", "jeanne", false), ("match-type=\"starts-with\"", "jea", true),
        ("match-type=\"ends-with\"", "PONT", true), ("collation=\"i;octet\"", "dup", false),
        ("collation=\"i;ascii-casemap\"", "DUPONT", true),
        ("negate-condition=\"yes\"", "durand", true), ("negate-condition=\"yes\"", "dup", false),
        ("", "", true),
    ])
    func `small letters and capitals are the same, where they begin and end is asked`(
        _ attributes: String, _ text: String, _ isFound: Bool
    ) throws {
        #expect(try match(attributes, text).finds("Jeanne Dupont") == isFound)
    }

    @Test func `accents make another letter`() throws {
        #expect(try match("", "éLU").finds("Éluard"))
        #expect(try !match("", "elu").finds("Éluard"))
    }

    @Test func `more tests than can be asked of each card are refused`() throws {
        func tests(_ count: Int) -> String {
            "<c:filter><c:prop-filter name=\"FN\">"
                + String(repeating: "<c:text-match>a</c:text-match>", count: count - 1)
                + "</c:prop-filter></c:filter>"
        }
        #expect(try filter(tests(CardFilter.most)).properties.count == 1)
        #expect(throws: DAVFault.tooLarge) { try filter(tests(CardFilter.most + 1)) }
    }

    @Test func `a filter without a name is refused`() {
        #expect(throws: DAVFault.unexpected) {
            try filter("<c:filter><c:prop-filter/></c:filter>")
        }
    }
}
