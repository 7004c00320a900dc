import HTTP

/// The form of an answer as it was sent.
struct TypedAnswer: Sendable {
    var text = ""
    /// What it answers.
    var answers = ""
    var isToAll = false
}

extension TypedAnswer {
    init(_ fields: FormFields) {
        text = fields.first("text") ?? ""
        answers = fields.first("answers") ?? ""
        isToAll = fields.first("reach") == "all"
    }

    /// As a draft keeps it.
    var kept: FormFields {
        ["text": text, "answers": answers, "reach": isToAll ? "all" : "author"]
    }
}
