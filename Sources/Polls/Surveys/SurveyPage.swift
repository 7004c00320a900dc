import Markup

/// All that Templates/polls/survey.mustache may print.
struct SurveyPage: Page {
    static let template = "polls/survey"

    let title: String
    let spaceName: String
    let poll: Poll?
    let sheet: BallotSheet?
    /// The description, which names nobody.
    var body = HTML.empty
    let rules: [String]
    /// What is said instead of the form.
    let message: String?
    let code: String?

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .optionalText("spaceName") { $0.spaceName.isEmpty ? nil : $0.spaceName },
        .html("body") { $0.body },
        .flag("hasBody") { $0.sheet != nil && !($0.poll?.body ?? "").isEmpty },
        .optionalRecord("sheet", BallotSheet.self) { $0.sheet }, .texts("rules") { $0.rules },
        .optionalText("message") { $0.message }, .optionalText("code") { $0.code },
    ]
}
