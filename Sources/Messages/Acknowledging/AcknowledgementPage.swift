import Community
import Content
import Markup

/// All that Templates/messages/acknowledge.mustache may print: what somebody without an account
/// at hand sees of the letter that their mail was about.
struct AcknowledgementPage: Page {
    static let template = "messages/acknowledge"

    /// What is known of a link that serves.
    struct Shown: Rendered {
        let address: String
        let subject: String
        /// "Claire Vidal vous a écrit le lundi 3 juin 2019 à 14 h 30."
        let lead: String
        /// For whom it was.
        let reader: String
        let isDone: Bool
        let done: String
        let asks: String
        let body: HTML
        let threadAddress: String

        static let fields: [Field<Self>] = [
            .text("ackAddress") { $0.address }, .text("subject") { $0.subject },
            .text("lead") { $0.lead }, .text("reader") { $0.reader },
            .flag("isDone") { $0.isDone }, .text("doneText") { $0.done },
            .text("asks") { $0.asks }, .html("body") { $0.body },
            .text("threadAddress") { $0.threadAddress },
        ]
    }

    /// Nil for a link that does not serve.
    let shown: Shown?

    static let fields: [Field<Self>] = [
        .optionalRecord("shown", Shown.self) { $0.shown }
    ]
}
