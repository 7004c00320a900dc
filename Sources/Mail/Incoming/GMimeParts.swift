import CGMime

/// Makes parts of GMime's tree.
struct GMimeParts {
    private(set) var parts: [IncomingPart] = []
    private let most: Int
    /// Of a report the message that is sent back need not be kept: it may be large, and is ours.
    private let isReport: Bool
    private(set) var isCut = false

    init(of object: UnsafeMutablePointer<GMimeObject>?, most: Int) {
        self.most = most
        isReport = object.map(Self.type) == "multipart/report"
        if let object { take(object) }
    }

    /// Depth is bounded by `IncomingLimits.mostNestings`.
    private mutating func take(_ object: UnsafeMutablePointer<GMimeObject>) {
        guard parts.count < most else {
            isCut = true
            return
        }
        if let multipart = parvis_gmime_multipart(object) {
            let count = max(0, g_mime_multipart_get_count(multipart))
            for index in 0..<count {
                if let part = g_mime_multipart_get_part(multipart, index) { take(part) }
            }
            if count == 0, let text = g_mime_multipart_get_prologue(multipart) {
                parts.append(.plain(Array(String(cString: text).utf8)))
            }
        } else if let message = parvis_gmime_message_part(object) {
            parts.append(attached(g_mime_message_part_get_message(message), object))
        } else {
            let type = Self.type(of: object)
            let bytes = parvis_gmime_part(object).map(Self.content) ?? []
            let isHeader = Self.headers.contains(type)
            parts.append(
                part(object, type, bytes, isHeader ? IncomingFields(header: bytes) : nil))
        }
    }

    private static let headers: Set = [
        "text/rfc822-headers", "text/rfc822-header", "message/global-headers",
        "message/rfc822-headers",
    ]

    private func attached(
        _ message: UnsafeMutablePointer<GMimeMessage>?, _ object: UnsafeMutablePointer<GMimeObject>
    ) -> IncomingPart {
        var bytes: [UInt8] = []
        if !isReport, let source = parvis_gmime_source(message) {
            bytes = Array(
                UnsafeBufferPointer(start: source.pointee.data, count: Int(source.pointee.len)))
            g_byte_array_free(source, 1)
        }
        let fields = message.map { IncomingFields(message: $0) } ?? IncomingFields()
        return part(object, Self.type(of: object), bytes, fields)
    }

    private func part(
        _ object: UnsafeMutablePointer<GMimeObject>, _ type: String, _ bytes: [UInt8],
        _ fields: IncomingFields?
    ) -> IncomingPart {
        let disposition = String(lending: g_mime_object_get_disposition(object))?.lowercased()
        let name = parvis_gmime_part(object).flatMap {
            String(lending: g_mime_part_get_filename($0))
        }
        let shown = name?.onOneLine ?? ""
        return IncomingPart(
            type: type, parameters: Self.parameters(of: object), name: shown.isEmpty ? nil : shown,
            isAttachment: disposition == "attachment",
            contentID: String(lending: g_mime_object_get_content_id(object))?.onOneLine,
            bytes: bytes, fields: fields)
    }

    static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let type = g_mime_object_get_content_type(object),
            let text = String(taking: g_mime_content_type_get_mime_type(type))
        else { return "text/plain" }
        return text.lowercased().onOneLine
    }

    static func parameters(of object: UnsafeMutablePointer<GMimeObject>) -> [String: String] {
        guard let type = g_mime_object_get_content_type(object),
            let list = g_mime_content_type_get_parameters(type)
        else { return [:] }
        var found: [String: String] = [:]
        for index in 0..<min(100, max(0, g_mime_param_list_length(list))) {
            guard let parameter = g_mime_param_list_get_parameter_at(list, index),
                let name = String(lending: g_mime_param_get_name(parameter))?.lowercased(),
                found[name] == nil
            else { continue }
            found[name] = String(lending: g_mime_param_get_value(parameter))?.onOneLine
        }
        return found
    }

    /// Decoded from its transfer encoding.
    private static func content(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let stream = parvis_gmime_content(part) else { return [] }
        defer { parvis_gmime_unref(stream) }
        var bytes: [UInt8] = []
        var chunk = [CChar](repeating: 0, count: 64 << 10)
        while true {
            let count = g_mime_stream_read(stream, &chunk, chunk.count)
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count].lazy.map { UInt8(bitPattern: $0) })
        }
    }
}
