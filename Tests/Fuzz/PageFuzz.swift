// Throws bytes at what reads the heads of pages, in every encoding, and checks that what it tells
// stands on one line. Built by .ci/fuzz.

private let charsets = [nil, "utf-8", "shift_jis", "gb18030", "utf-16", "big5", "euc-kr"]

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let charset = charsets[Int(bytes.first ?? 0) % charsets.count]
    do {
        let address = try WebAddress("https://example.org/a/b?c")
        let head = PageHead(bytes, charset: charset, at: address)
        for text in [head.title, head.description, head.site] {
            guard let text else { continue }
            precondition(!text.isEmpty && text.count <= 1_000)
            precondition(!text.unicodeScalars.contains { $0.value < 0x20 }, "a control")
        }
        precondition((1...12).contains(head.icons.count))
        let answer = FetchAnswer(
            status: 200, address: address, chain: [],
            fields: ["content-type": String(decoding: bytes.prefix(100), as: UTF8.self)],
            body: bytes, isCut: false)
        _ = (answer.mediaType, answer.charset, ChallengePage.isOne(answer))
    } catch {}
    return 0
}
