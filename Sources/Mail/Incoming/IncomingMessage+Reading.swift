import CGMime

extension IncomingMessage {
    init(
        _ message: UnsafeMutablePointer<GMimeMessage>, _ omission: IncomingOmission?,
        _ limits: IncomingLimits
    ) {
        var omitted = Set([omission].compactMap { $0 })
        let body = g_mime_message_get_mime_part(message)
        let reading = GMimeParts(of: body, most: limits.mostParts)
        if reading.isCut { omitted.insert(.parts) }
        let texts = reading.parts.filter(\.isInlineText)
        if texts.contains(where: { $0.bytes.count > limits.longestText }) { omitted.insert(.text) }
        func joined(_ type: String) -> String {
            texts.filter { $0.type == type }.map { $0.text(longest: limits.longestText) }
                .joined(separator: "\n")
        }
        self.init(
            fields: IncomingFields(message: message),
            type: body.map(GMimeParts.type) ?? "text/plain",
            typeParameters: body.map(GMimeParts.parameters) ?? [:], parts: reading.parts,
            text: joined("text/plain"), html: joined("text/html"), omitted: omitted)
    }

    private init(
        fields: IncomingFields, type: String, typeParameters: [String: String],
        parts: [IncomingPart], text: String, html: String, omitted: Set<IncomingOmission>
    ) {
        self.fields = fields
        self.type = type
        self.typeParameters = typeParameters
        self.parts = parts
        self.text = text
        self.html = html
        self.omitted = omitted
    }
}
