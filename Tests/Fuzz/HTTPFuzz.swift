// Feeds the request parser, built together with the files of Sources/HTTP.

/// The bytes are parsed twice, whole and one by one: the outcome must be the
/// same, and what is accepted must keep its promises.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTTP(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let whole = FuzzedRequest(bytes, stride: max(1, bytes.count))
    let cut = FuzzedRequest(bytes, stride: 1)
    precondition(whole == cut, "the outcome depends on how the bytes were cut")
    return 0
}

struct FuzzedRequest: Equatable {
    var error: RequestError?
    var path: String?
    var query: FormFields?
    var pairs: [String] = []
    var body: [UInt8] = []
    var isDone = false

    init(_ bytes: [UInt8], stride: Int) {
        do throws(RequestError) {
            try read(bytes, stride)
        } catch {
            self.error = error
        }
    }

    private mutating func read(_ bytes: [UInt8], _ stride: Int) throws(RequestError) {
        var parser = RequestParser()
        var input: [UInt8] = []
        var reader: BodyReader?
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + stride)
            input += bytes[start..<end]
            start = end
            if reader == nil, let (head, length) = try parser.head(input) {
                input.removeFirst(length)
                check(head)
                reader = try BodyReader(head.framing, limit: 10_000)
            }
            var position = 0
            try reader?.read(input, from: &position)
            input.removeFirst(position)
            if let reader, reader.isDone { break }
        }
        guard let reader, reader.isDone else { return }
        (body, isDone) = (reader.bytes, true)
    }

    private mutating func check(_ head: RequestHead) {
        path = head.path
        query = head.query
        pairs = head.headers.pairs.map { "\($0.name):\($0.value)" }
        _ = (head.cookies.pairs, head.contentType?.boundary, head.target, head.hasFresh(nil))
        _ = ByteRange(head.headers["range"], size: 1_000)
        precondition(head.path == "*" || head.path.utf8.first == UInt8.slash)
        precondition(!head.path.utf8.contains { $0.isControl })
        precondition(!head.segments.contains("..") && !head.segments.contains("."))
        precondition(head.headers.count <= HeadLimits().fields)
        let text = head.query.urlEncoded
        precondition((try? FormFields(urlEncoded: Array(text.utf8))) == head.query)
    }
}
