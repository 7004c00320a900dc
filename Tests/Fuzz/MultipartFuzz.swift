// Feeds the multipart parser, built together with the files of Sources/HTTP.

/// The first byte chooses where the rest is cut: the parts found must be the
/// same as when it comes whole.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMultipart(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    guard let first = bytes.first else { return 0 }
    let form = Array(bytes.dropFirst())
    let whole = FuzzedForm(form, stride: max(1, form.count))
    let cut = FuzzedForm(form, stride: Int(first % 16) + 1)
    precondition(whole == cut, "the outcome depends on how the bytes were cut")
    return 0
}

struct FuzzedForm: Equatable {
    var error: RequestError?
    var parts: [String] = []
    var isDone = false

    /// The boundary is always `x`. A refused form has no parts worth comparing.
    init(_ bytes: [UInt8], stride: Int) {
        var parser = MultipartParser(boundary: Array("x".utf8))
        var content: [UInt8] = []
        var found: [String] = []
        var start = 0
        do throws(RequestError) {
            while start < bytes.count {
                let end = min(bytes.count, start + stride)
                try parser.parse(bytes[start..<end]) { event throws(RequestError) in
                    switch event {
                    case .part(let head): found.append("\(head.name)|\(head.fileName ?? "-")|")
                    case .data(let bytes): content += bytes
                    case .endOfPart:
                        found[found.count - 1] += "\(content)"
                        content = []
                    }
                }
                start = end
            }
            (parts, isDone) = (found, parser.isDone)
        } catch {
            self.error = error
        }
        for part in parts { _ = ContentDisposition(.attachment, fileName: part).headerValue }
    }
}
