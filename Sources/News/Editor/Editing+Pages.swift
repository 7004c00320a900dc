import Community
import Content
import Foundation
import HTTP

extension Editing {
    /// The form as it was typed, with what is wrong.
    static func show(
        _ form: NewsForm, _ outcome: NewsCheck.Outcome, _ news: NewsItem?, _ visit: Visit
    ) throws -> Response {
        var page = try page(form, outcome.errors, news, visit)
        (page.mayForce, page.bearers) = (outcome.mayForce, outcome.choices)
        return try visit.page(page, .unprocessable)
    }

    static func isPreview(_ visit: Visit) -> Bool {
        visit.request.fields.first("preview") != nil
    }

    /// The way without a script: the item above the form, nothing saved.
    static func preview(
        _ form: NewsForm, _ outcome: NewsCheck.Outcome, _ news: NewsItem?, _ visit: Visit
    ) throws -> Response {
        var page = try page(form, outcome.errors, news, visit)
        (page.mayForce, page.bearers) = (outcome.mayForce, outcome.choices)
        let isOut = news?.stage == .published
        page.preview = NewsPreview(
            title: outcome.content.title, summary: outcome.content.summary,
            html: outcome.content.html,
            plan: try PublicationPlan(form.choice, visit).text(isOut: isOut))
        return try visit.page(page, outcome.errors.isEmpty ? .ok : .unprocessable)
    }

    /// Both texts on one page. Sent again, the form replaces the other text knowingly.
    static func collide(
        _ form: NewsForm, _ outcome: NewsCheck.Outcome, _ news: NewsItem, _ visit: Visit
    ) throws -> Response {
        var form = form
        form.version = String(news.version)
        let last = try RevisionStore(db: visit.db).page(of: news.id, from: nil, size: 1).first
        var page = try page(form, outcome.errors, news, visit)
        (page.mayForce, page.bearers) = (outcome.mayForce, outcome.choices)
        page.collision = Collision(
            editor: last?.editorName ?? news.authorName ?? visit.words("person.gone"),
            when: visit.dates.moment(last?.replacedAt ?? news.item.updatedAt),
            title: news.item.title, summary: news.summary, body: news.body,
            change: WordDifference(from: news.body, to: form.body).html)
        return try visit.page(page, .conflict)
    }

    static func page(
        _ form: NewsForm, _ errors: FormErrors, _ news: NewsItem?, _ visit: Visit
    ) throws -> EditorPage {
        let tomorrow = visit.now.addingTimeInterval(86_400)
        return EditorPage(
            form: form, choices: try EditorChoices(visit), errors: errors, words: visit.words,
            space: try visit.space, current: news,
            attachments: try AttachmentField(visit, item: news?.id),
            usualDay: LocalDate(tomorrow, try zone(visit)).isoDay,
            named: MentionedBefore.all(visit))
    }
}
