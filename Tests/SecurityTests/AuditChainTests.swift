import Testing

@testable import Security

@Suite("The audit chain") struct AuditChainTests {
    private func chain(_ entries: [[String]]) -> [AuditChain.Link] {
        var previous = AuditChain.start
        return entries.map { fields in
            previous = AuditChain.digest(previous: previous, fields: fields)
            return AuditChain.Link(fields: fields, digest: previous)
        }
    }

    private let entries = (0..<20).map { ["\($0)", "connexion", "Amina", "été"] }

    @Test func `a chain left alone holds, even an empty one`() {
        #expect(AuditChain.firstBreak(in: chain(entries)) == nil)
        #expect(AuditChain.firstBreak(in: []) == nil)
        #expect(chain(entries).allSatisfy { $0.digest.count == 32 })
    }

    @Test func `an entry changed, removed, added or moved breaks it there`() {
        let whole = chain(entries)
        var changed = whole
        changed[7] = AuditChain.Link(
            fields: ["7", "export", "Amina", "été"], digest: whole[7].digest)
        #expect(AuditChain.firstBreak(in: changed) == 7)
        var removed = whole
        removed.remove(at: 5)
        #expect(AuditChain.firstBreak(in: removed) == 5)
        var moved = whole
        moved.swapAt(3, 9)
        #expect(AuditChain.firstBreak(in: moved) == 3)
        var added = whole
        added.insert(whole[2], at: 3)
        #expect(AuditChain.firstBreak(in: added) == 3)
        #expect(AuditChain.firstBreak(in: Array(whole.dropFirst())) == 0)
    }

    @Test func `a change whose own digest was redone breaks at the next`() {
        var links = chain(entries)
        let fields = ["7", "rien", "Amina", "été"]
        let digest = AuditChain.digest(previous: links[6].digest, fields: fields)
        links[7] = AuditChain.Link(fields: fields, digest: digest)
        #expect(AuditChain.firstBreak(in: links) == 8)
    }

    @Test func `a piece of the chain is checked from what stands before it`() {
        let links = chain(entries)
        #expect(AuditChain.firstBreak(in: links[10...], after: links[9].digest) == nil)
        #expect(AuditChain.firstBreak(in: links[10...], after: links[8].digest) == 0)
    }

    @Test(arguments: [
        (["ab", "c"], ["a", "bc"]), (["ab"], ["ab", ""]), ([], [""]), (["a,b"], ["a", "b"]),
        (["é"], ["e\u{301}"]), (["a\0b"], ["a", "b"]),
    ])
    func `two different lists of fields never share a digest`(_ pair: ([String], [String])) {
        let left = AuditChain.digest(previous: AuditChain.start, fields: pair.0)
        #expect(left != AuditChain.digest(previous: AuditChain.start, fields: pair.1))
    }
}
