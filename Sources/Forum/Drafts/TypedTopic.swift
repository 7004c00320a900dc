import HTTP

/// The form of a topic as it was sent.
struct TypedTopic: Sendable {
    var title = ""
    var text = ""
    var tags = ""
}

extension TypedTopic {
    init(_ fields: FormFields) {
        title = fields.first("title") ?? ""
        text = fields.first("text") ?? ""
        tags = fields.first("tags") ?? ""
    }
}
