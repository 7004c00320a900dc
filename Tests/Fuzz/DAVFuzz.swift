// Throws bytes at what reads the questions of programs, and checks that what is echoed can be read
// again. Built by .ci/fuzz.

private func depth(_ element: Element) -> Int {
    1 + (element.children.map(depth).max() ?? 0)
}

private func count(_ element: Element) -> Int {
    element.children.reduce(1) { $0 + count($1) }
}

private func check(_ root: Element) throws {
    let limits = ElementLimits()
    precondition(depth(root) <= limits.depth, "deeper than may be")
    precondition(count(root) <= limits.elements, "more than may be")
    var answer = Multistatus()
    answer.add("/a", found: [root], missing: root.children.prefix(50).map(\.name))
    answer.end(syncToken: root.text)
    let room = ElementLimits(bytes: 1 << 24, depth: 64, elements: 1 << 20, attributes: 64)
    let again = try ElementReader.read(answer.take(), room)
    let echoed = again.children.first?.child(.dav("propstat"))?.child(.dav("prop"))?.children.first
    precondition(
        echoed?.name.local == root.name.local, "an element is another after it was written")
    precondition(echoed?.children.count == root.children.count, "children were lost")
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDAV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do { _ = try PropertyQuery(propfind: bytes) } catch {}
    do {
        let report = try Report(bytes)
        if case .these(let addresses) = report.kind {
            precondition(addresses.count <= Report.mostAddresses)
        }
        if case .events(.within(let range)?) = report.kind {
            precondition(range.start != nil || range.end != nil)
        }
    } catch {}
    guard let root = try? ElementReader.read(bytes) else { return 0 }
    do {
        try check(root)
    } catch {
        preconditionFailure("what was written cannot be read: \(error)")
    }
    return 0
}
