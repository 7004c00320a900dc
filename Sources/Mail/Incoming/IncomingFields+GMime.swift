import CGMime

extension IncomingFields {
    init(message: UnsafeMutablePointer<GMimeMessage>) {
        let object = parvis_gmime_object(message)
        var fields = object.map { Self.fields(g_mime_object_get_header_list($0)) } ?? []
        // What tells of the content stands with the content.
        if let part = g_mime_message_get_mime_part(message) {
            fields += Self.fields(g_mime_object_get_header_list(part))
        }
        self.init(fields)
    }

    /// A header that stands alone.
    init(header bytes: [UInt8]) {
        let fields = bytes.withUnsafeBytes { raw -> IncomingFields? in
            let length = IncomingBounds.measure(raw, limits: IncomingLimits()).length
            let whole = UnsafeRawBufferPointer(rebasing: raw[..<length])
            return GMimeLibrary.parse(whole) { IncomingFields(message: $0) }
        }
        self = fields ?? IncomingFields()
    }

    private static func fields(_ list: UnsafeMutablePointer<GMimeHeaderList>?) -> [IncomingField] {
        guard let list else { return [] }
        return (0..<max(0, g_mime_header_list_get_count(list))).compactMap { index in
            guard let header = g_mime_header_list_get_header_at(list, index),
                let name = String(lending: g_mime_header_get_name(header)), isName(name)
            else { return nil }
            return IncomingField(
                name: name, raw: String(lending: g_mime_header_get_raw_value(header)) ?? "",
                text: String(lending: g_mime_header_get_value(header)))
        }
    }
}
