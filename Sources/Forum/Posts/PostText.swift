import Community
import Content
import Foundation
import Markup

/// The text of a message as it came with a form: fit to be kept, or why not.
struct PostText {
    let source: String
    private(set) var html: HTML
    /// The key of what is wrong with it; nil when it can be kept.
    let error: String?
    /// What is wrong with a mention, as a sentence; its writer may publish all the same.
    private(set) var fault: String?
    /// Whom it names.
    private(set) var people: [Person.ID] = []

    var isFit: Bool { error == nil && fault == nil }

    init(_ typed: String?, _ words: Localization) throws {
        source = (typed ?? "").plainLines
        guard !source.isBlank else {
            (html, error) = (.empty, "forum.error.empty")
            return
        }
        do {
            html = try Markdown.html(source, limits: .post, french: words.locale == "fr")
            error = Self.shows(html.markup) ? nil : "forum.error.empty"
        } catch {
            guard let key = Self.key(error) else { throw error }
            (html, self.error) = (.empty, key)
        }
    }

    /// The same text with its mentions as links.
    func naming(_ scope: MentionScope, _ visit: Visit) throws -> PostText {
        guard error == nil else { return self }
        let resolved = try Mentions.resolve(html, among: scope, visit)
        var text = self
        (text.html, text.fault, text.people) = (resolved.html, resolved.fault, resolved.people)
        return text
    }

    /// Whether there is a word or a picture in it: an empty title or quotation is none.
    private static func shows(_ markup: String) -> Bool {
        var isTag = false
        let text = markup.unicodeScalars.filter { scalar in
            if scalar == "<" { isTag = true }
            defer { if scalar == ">" { isTag = false } }
            return !isTag
        }
        return markup.contains("<img") || !String(String.UnicodeScalarView(text)).isBlank
    }

    private static func key(_ error: MarkdownError) -> String? {
        switch error {
        case .tooLong: "forum.error.tooLong"
        case .tooDeep, .tooMuchOutput: "forum.error.tooDeep"
        case .parser: nil
        }
    }
}
