import DAV
import Testing

@Suite("Reading what programs ask") struct ReadingTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `names are told apart by their namespace, whatever the prefix`() throws {
        let root = try ElementReader.read(
            bytes(
                """
                <?xml version="1.0"?><propfind xmlns="DAV:" xmlns:z="urn:ietf:params:xml:ns:caldav">
                <prop><displayname/><z:displayname/></prop></propfind>
                """))
        #expect(root.name == .dav("propfind"))
        #expect(
            root.child(.dav("prop"))?.children.map(\.name)
                == [.dav("displayname"), .calendar("displayname")])
    }

    @Test func `a body without anything asks for all`() throws {
        #expect(try PropertyQuery(propfind: []) == .all([]))
        #expect(
            try PropertyQuery(propfind: bytes("<propfind xmlns='DAV:'><propname/></propfind>"))
                == .names)
    }

    @Test(arguments: [
        ("<propfind xmlns='DAV:'>", DAVFault.malformed),
        ("<a/><b/>", .malformed),
        ("\0<a/>", .malformed),
        ("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", .documentType),
        ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .documentType),
        ("<a>&b;</a>", .malformed), ("<c:a/>", .malformed), ("<a c:b='d'/>", .malformed),
        ("<?xml version='1.0' encoding='UTF-7'?>+ADw-a/+AD4-", .malformed),
    ])
    func `what is no sound body is refused`(text: String, fault: DAVFault) {
        #expect(throws: fault) { try ElementReader.read(bytes(text)) }
    }

    @Test func `no body is deeper, longer or wider than it may be`() {
        let deep = String(repeating: "<a>", count: 17) + String(repeating: "</a>", count: 17)
        #expect(throws: DAVFault.tooLarge) { try ElementReader.read(bytes(deep)) }
        let wide = "<a>" + String(repeating: "<b/>", count: 20_000) + "</a>"
        #expect(throws: DAVFault.tooLarge) { try ElementReader.read(bytes(wide)) }
        let long = "<a>" + String(repeating: "b", count: 1 << 20) + "</a>"
        #expect(throws: DAVFault.tooLarge) { try ElementReader.read(bytes(long)) }
        let many = (0..<17).map { "b\($0)='c' " }.joined()
        #expect(throws: DAVFault.tooLarge) { try ElementReader.read(bytes("<a \(many)/>")) }
        let names =
            "<propfind xmlns='DAV:'><prop>\((0...100).map { "<n\($0)/>" }.joined())</prop></propfind>"
        #expect(throws: DAVFault.tooLarge) { try PropertyQuery(propfind: bytes(names)) }
    }

    @Test func `a token may be empty, and a limit is a number`() throws {
        let report = try Report(
            bytes(
                """
                <sync-collection xmlns="DAV:"><sync-token/><sync-level>1</sync-level>
                <limit><nresults>50</nresults></limit><prop><getetag/></prop></sync-collection>
                """))
        #expect(report.kind == .changes(since: "", isDeep: false, limit: 50))
        #expect(report.properties == .some([.dav("getetag")]))
        #expect(report.data == nil)
    }

    @Test func `a multiget names addresses, and says how texts are to be`() throws {
        let report = try Report(
            bytes(
                """
                <c:calendar-multiget xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">
                <prop><getetag/><c:calendar-data><c:expand start="20260101T000000Z"
                end="20260201T000000Z"/></c:calendar-data></prop>
                <href>/a%40b/1.ics</href><href> /2.ics
                </href></c:calendar-multiget>
                """))
        #expect(report.kind == .these(["/a%40b/1.ics", "/2.ics"]))
        let expand = TimeRange(start: 1_767_225_600, end: 1_769_904_000)
        #expect(report.data == DataWish(expand: expand))
    }
}
