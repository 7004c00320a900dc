package import Community
package import Markup

/// A text in Markdown as it came with a form: fit to be kept, or why not. Comments, messages,
/// conclusions and pages are checked here alike.
package struct TextEntry: Sendable {
    /// What a text is to be: its limits, and how its headings and spaces are set.
    package enum Form: Sendable {
        /// What people say to one another.
        case message
        /// An article with headings of its own.
        case page
    }

    package let source: String
    package private(set) var html: HTML
    /// As it is stored.
    package var markup: String { html.markup }
    /// Nil when it can be kept.
    package private(set) var fault: TextFault?
    /// What is wrong with a mention; its writer may publish all the same.
    package private(set) var mentionFault: MentionFault?
    /// Whom it names.
    package private(set) var people: [Person.ID] = []

    package init(
        _ typed: String?, as form: Form = .message, _ words: Localization
    ) throws(MarkdownError) {
        source = (typed ?? "").plainLines
        do throws(MarkdownError) {
            html = try form.html(source, french: words.locale == "fr")
            fault = Self.shows(html.markup) ? nil : .empty
        } catch {
            guard let fault = TextFault(error) else { throw error }
            (html, self.fault) = (.empty, fault)
        }
    }

    /// The same text with its mentions as links.
    /// - Parameter item: the one that is written again.
    package func naming(
        _ scope: MentionScope, of item: Item.ID? = nil, _ visit: Visit
    ) throws -> TextEntry {
        guard fault == nil else { return self }
        let resolved = try Mentions.resolve(html, among: scope, of: item, visit)
        var text = self
        (text.html, text.people) = (resolved.html, resolved.people)
        text.mentionFault = resolved.fault
        return text
    }

    /// The same text, which may be empty where pictures say it: a photo without words is a message.
    /// - Parameters:
    ///   - item: the one that is written again, whose pictures stay.
    ///   - place: the same of what is no item.
    package func orPictures(
        of item: Item.ID? = nil, at place: AttachmentPlace? = nil, _ visit: Visit
    ) throws -> TextEntry {
        guard fault == .empty,
            try AttachmentStore(db: visit.db).hasPictures(from: visit, on: item, or: place)
        else { return self }
        var text = self
        text.fault = nil
        return text
    }

    package var isFit: Bool { fault == nil && mentionFault == nil }

    /// What is wrong, as a sentence.
    package func error(_ words: Localization) -> String? {
        fault.map { words($0.key) } ?? mentionFault?.text
    }

    /// Whether there is a word or a picture in it: an empty title or quotation is none, and
    /// neither are characters that nobody sees.
    private static func shows(_ markup: String) -> Bool {
        var isTag = false
        let text = markup.unicodeScalars.filter { scalar in
            if scalar == "<" { isTag = true }
            defer { if scalar == ">" { isTag = false } }
            return !isTag
        }
        return markup.contains("<img") || !String(String.UnicodeScalarView(text)).isBlank
    }
}

extension TextEntry.Form {
    func html(_ source: String, french: Bool) throws(MarkdownError) -> HTML {
        switch self {
        case .message: try Markdown.html(source, limits: .post, french: french)
        case .page: try Markdown.html(source, limits: .page, top: 2)
        }
    }
}
