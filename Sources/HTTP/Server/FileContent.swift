import Glibc

/// Opens files for the wire and chooses which part of them to send.
enum FileContent {
    /// Completes `response` and returns what to send: the file, a part of it
    /// (206), nothing (304, 416), or an error page (404, 500).
    static func open(
        _ body: FileBody, for head: RequestHead?, _ response: inout Response
    ) -> Content {
        defer { if body.isTemporary { unlink(body.path) } }
        guard let (file, size) = opened(body.path) else { return failure(.notFound, &response) }
        if let expected = body.size, expected != size {
            return failure(.internalError, &response)
        }
        describe(body, &response.headers)
        guard response.status == .ok, let head else { return whole(file, size) }
        if head.hasFresh(body.tag, modified: body.modified) {
            response.status = .notModified
            return Content()
        }
        response.headers.set("Accept-Ranges", "bytes")
        switch range(head, body, size) {
        case .whole: return whole(file, size)
        case .outside:
            response.status = .rangeNotSatisfiable
            response.headers.set("Content-Range", "bytes */\(size)")
            return Content()
        case .part(let part):
            response.status = .partialContent
            response.headers.set(
                "Content-Range", "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
            return Content(
                file: FileSpan(file: file, offset: part.lowerBound, remaining: part.count))
        }
    }

    private static func whole(_ file: OpenFile, _ size: Int) -> Content {
        size == 0 ? Content() : Content(file: FileSpan(file: file, offset: 0, remaining: size))
    }

    private static func failure(_ status: Status, _ response: inout Response) -> Content {
        response = Response.text("\(status)\n", status)
        return Content(bytes: Array("\(status)\n".utf8))
    }

    private static func describe(_ body: FileBody, _ headers: inout ResponseHeaders) {
        headers.set("Content-Type", body.type.description)
        if let disposition = body.disposition {
            headers.set("Content-Disposition", disposition.headerValue)
        }
        if let tag = body.tag { headers.set("ETag", tag.description) }
        if let modified = body.modified { headers.set("Last-Modified", modified.description) }
    }

    /// A range counts only on GET, and with `If-Range` only if that names
    /// exactly this content (RFC 9110, section 13.1.5).
    private static func range(_ head: RequestHead, _ body: FileBody, _ size: Int) -> ByteRange {
        let ranges = head.headers.all("range")
        guard head.method == .get, ranges.count == 1 else { return .whole }
        if let condition = head.headers["if-range"] {
            let isSame =
                if let tag = ETag.list(condition).first {
                    body.tag?.matchesStrongly(tag) ?? false
                } else {
                    body.modified.map { HTTPDate(condition) == $0 } ?? false
                }
            if !isSame { return .whole }
        }
        return ByteRange(ranges.first, size: size)
    }

    /// A regular file and its size.
    private static func opened(_ path: String) -> (OpenFile, Int)? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        let file = OpenFile(descriptor)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return (file, Int(status.st_size))
    }
}
