import Community
import Content
import Foundation
import Markup

/// Reads a typed form: what it means, or what is wrong with it, field by field.
struct NewsCheck {
    static let titleLimit = 150
    static let summaryLimit = 500

    let form: NewsForm
    let choices: EditorChoices
    let words: Localization
    let space: Space
    let now: Date
    /// What is being edited; nil for a new item.
    let current: NewsItem?

    struct Outcome {
        var content: NewsContent
        var plan = Plan.draft(for: nil)
        var expiresAt: Date?
        var errors = FormErrors()
        /// Whom the body names.
        var people: [Person.ID] = []
        /// Whether a name is all that is wrong: its writer may publish all the same.
        var mayForce = false
        /// Between whom the writer chooses.
        var choices: [MentionChoice] = []
    }

    func run() -> Outcome {
        var outcome = Outcome(content: content)
        checkWords(&outcome)
        checkPlace(&outcome)
        checkTimes(&outcome)
        form.choice.addContradictions(to: &outcome.errors, words)
        return outcome
    }

    private var content: NewsContent {
        NewsContent(
            title: form.title.trimmingCharacters(in: .whitespacesAndNewlines),
            summary: form.summary.trimmingCharacters(in: .whitespacesAndNewlines),
            body: form.body, html: "", brief: "", category: nil, audience: .space, groups: [],
            isPinned: form.isPinned, asksReading: form.asksReading,
            commentsOpen: form.commentsOpen, isMailed: form.isMailed)
    }

    private func checkWords(_ outcome: inout Outcome) {
        let content = outcome.content
        if content.title.isBlank {
            outcome.errors.add("title", words("news.error.titleEmpty"))
        } else if content.title.length > Self.titleLimit {
            outcome.errors.add("title", words("news.error.titleLong"))
        } else if content.title.contains(where: \.isNewline) {
            outcome.errors.add("title", words("news.error.titleLines"))
        }
        outcome.content.title = content.title.oneLine
        if content.summary.length > Self.summaryLimit {
            outcome.errors.add("summary", words("news.error.summaryLong"))
        }
        checkBody(&outcome)
        outcome.content.brief =
            content.summary.isEmpty
            ? Markdown.plainText(form.body, limit: 280) : content.summary
    }

    /// Its title may say all.
    private func checkBody(_ outcome: inout Outcome) {
        do {
            let text = try TextEntry(form.body, as: .page, words)
            outcome.content.html = text.html.markup
            guard let fault = text.fault, fault != .empty else { return }
            let isLong = fault == .tooLong
            outcome.errors.add("body", words(isLong ? "news.error.bodyLong" : fault.key))
        } catch {
            outcome.errors.add("body", words("news.error.bodyUnread"))
        }
    }

    private func checkPlace(_ outcome: inout Outcome) {
        if !form.category.isEmpty {
            let chosen = choices.categories.first { $0.id.description == form.category }
            outcome.content.category = chosen?.id
            if chosen == nil { outcome.errors.add("category", words("news.error.category")) }
        }
        let audience = Audience(rawValue: form.audience)
        guard let audience, choices.audiences.contains(audience) else {
            return outcome.errors.add("audience", words("news.error.audience"))
        }
        outcome.content.audience = audience
        guard audience == .groups else { return }
        let groups = choices.groups.map(\.id).filter { form.groups.contains($0.description) }
        outcome.content.groups = groups
        if groups.isEmpty || groups.count < form.groups.count {
            outcome.errors.add("groups", words("news.error.groups"))
        }
    }
}
