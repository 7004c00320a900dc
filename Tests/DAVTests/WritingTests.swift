import DAV
import Testing

@Suite("Writing what there is") struct WritingTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `what is written is read as it was`() throws {
        let nasty = "a<b>&\"c\"\r\nd\te\u{1}f ]]> é 😀"
        var answer = Multistatus()
        answer.add(
            "/a%40b/",
            found: [Element(.dav("displayname"), text: nasty, attributes: ["x": nasty])],
            missing: [.dav("owner"), XMLName("urn:a:b", "c"), XMLName("", "d")])
        answer.addGone("/gone.ics")
        answer.end(syncToken: "https://example.org/sync/1")
        let root = try ElementReader.read(answer.take())
        let responses = root.all(.dav("response"))
        #expect(responses.map { $0.child(.dav("href"))?.text } == ["/a%40b/", "/gone.ics"])
        let stats = responses[0].all(.dav("propstat"))
        let name = stats[0].child(.dav("prop"))?.child(.dav("displayname"))
        let kept = nasty.replacing("\u{1}", with: "")
        #expect(name?.text == kept && name?.attributes["x"] == kept)
        #expect(stats[1].child(.dav("status"))?.text == "HTTP/1.1 404 Not Found")
        #expect(
            stats[1].child(.dav("prop"))?.children.map(\.name)
                == [.dav("owner"), XMLName("urn:a:b", "c"), XMLName("", "d")])
        #expect(responses[1].child(.dav("status"))?.text == "HTTP/1.1 404 Not Found")
        #expect(root.child(.dav("sync-token"))?.text == "https://example.org/sync/1")
    }

    @Test func `a long answer is taken away piece by piece`() throws {
        var answer = Multistatus()
        var bytes: [UInt8] = []
        for number in 0..<100 {
            answer.add("/\(number).ics", found: [Element(.dav("getetag"), text: "\"\(number)\"")])
            if answer.count > 1000 { bytes += answer.take() }
        }
        answer.end()
        bytes += answer.take()
        #expect(try ElementReader.read(bytes).children.count == 100)
        #expect(answer.count == 0)
    }

    @Test func `a refusal has a condition and a sentence`() throws {
        let bytes = DAVErrorBody.bytes(Element(.dav("valid-sync-token")), saying: "Non.")
        let root = try ElementReader.read(bytes)
        #expect(root.name == .dav("error") && root.child(.dav("valid-sync-token")) != nil)
        #expect(root.child(.dav("responsedescription"))?.text == "Non.")
    }
}
