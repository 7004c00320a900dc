package import Community
package import Markup

/// The part of a form that a text and its files are written in, filled in with what was typed.
///
/// In a page: `.record("entry", TextForm.self) { $0.entry }`; in its template, within the form,
/// `{{<shared/_text-form}}{{$publish}}<button ...>{{/publish}}{{/shared/_text-form}}`, and above
/// it `{{#entry}}{{>shared/_errors}}{{/entry}}` where nothing else is asked for.
package struct TextForm: Rendered {
    let label: String
    let hint: String
    package var text: String
    package var error: String?
    /// Whether the error may be passed over: a mention of nobody.
    package var mayForce = false
    /// Between whom the writer chooses.
    private var choices: [MentionChoice] = []
    /// Whether the same text stands there already, and may be meant.
    package var isAgain = false
    /// Whether it is read by a moderator before others see it: the form says so, and so does its
    /// button (`{{#waits}}{{t.review.send}}{{/waits}}`).
    package var waits = false
    /// Nil where no files are taken.
    package let attachments: AttachmentField?
    private let isForced: Bool
    private let named: [MentionedBefore]
    private let isTall: Bool
    /// Of the key that leads here.
    private let shortcut: String?
    private let previewAddress: String
    private let refusedFiles: String

    /// - Parameters:
    ///   - label: a word's key, as `hint`.
    package init(
        label: String, hint: String, text: String = "", attachments: AttachmentField? = nil,
        isTall: Bool = false, shortcut: String? = nil, _ visit: Visit
    ) throws {
        self.label = visit.words(label)
        self.hint = visit.words(hint)
        self.text = text
        self.attachments = attachments
        self.isTall = isTall
        self.shortcut = shortcut
        isForced = Mentions.isForced(visit)
        named = MentionedBefore.all(visit)
        previewAddress = SpacePaths.preview(in: try visit.space)
        refusedFiles = visit.words("attachment.some_refused")
    }

    /// The text comes back as it was typed, with what is wrong.
    package mutating func show(_ entry: TextEntry, _ words: Localization) {
        text = entry.source
        error = entry.error(words)
        mayForce = entry.mentionFault != nil
        choices = entry.mentionFault?.choices ?? []
    }

    private var errors: FormErrors {
        var errors = FormErrors()
        if let error { errors.add("text", error) }
        if attachments?.hasRefusals == true { errors.add("files", refusedFiles) }
        return errors
    }

    package static let fields: [Field<Self>] = [
        .text("label") { $0.label }, .text("hint") { $0.hint },
        .record("textField", FormField.self) { $0.errors.field("text", $0.text) },
        .flag("mayForce") { $0.mayForce }, .flag("forced") { $0.isForced },
        .list("choices", MentionChoice.self) { $0.choices },
        .list("named", MentionedBefore.self) { $0.named },
        .flag("again") { $0.isAgain }, .flag("tall") { $0.isTall },
        .flag("waits") { $0.waits },
        .optionalText("shortcut") { $0.shortcut },
        .text("previewAddress") { $0.previewAddress },
        .optionalRecord("attachments", AttachmentField.self) { $0.attachments },
        .flag("hasErrors") { !$0.errors.isEmpty },
        .list("errors", FormErrors.Fault.self) { $0.errors.all },
    ]
}
