import Community
import Content
import FoundationEssentials
import HTTP
import Markup

/// An answer that is not taken as it is: its text comes back, with the reason and what to do.
struct ReplyRejection {
    let reply: Reply
    let topic: Topic
    let visit: Visit

    init(_ reply: Reply, _ topic: Topic, _ visit: Visit) {
        self.reply = reply
        self.topic = topic
        self.visit = visit
    }

    /// The topic has changed: it was locked, or is part of another now.
    func because(_ key: String) throws -> Response {
        var page = try page(keepsAnswer: false)
        page.warn(visit.words(key, ["title": topic.item.title]), visit.words)
        page.text = reply.text
        if !visit.viewer.mayReply(to: topic) { page.form = nil }
        return try visit.page(page, .conflict)
    }

    /// The text itself, or a file that came with it.
    func because(_ text: TextEntry) throws -> Response {
        var page = try page()
        show(text, in: &page)
        return try visit.page(page, .unprocessable)
    }

    /// What was answered is not there any more; the text may stand by itself.
    func becauseGone() throws -> Response {
        var page = try page(keepsAnswer: false)
        page.warn(visit.words("forum.trouble.gone"), visit.words)
        return try visit.page(page, .unprocessable)
    }

    /// What was quoted is not there any more.
    func becauseQuotedIsGone() throws -> Response {
        var page = try page()
        page.warn(visit.words("forum.trouble.quotedGone"), visit.words)
        return try visit.page(page, .unprocessable)
    }

    /// The form as it is: a quotation was taken away.
    func again() throws -> Response { try visit.page(try page()) }

    /// Two things that its writer should see before: the same text standing there already, and
    /// what others wrote since the page was shown. Nil when there is neither.
    /// - Parameter doubles: what its writer wrote there in the same words a moment ago.
    func ifOvertaken(by doubles: [Item.ID]) throws -> Response? {
        let (space, store) = (try visit.space, PostStore(db: visit.db))
        if let double = try RepeatedText.first(of: doubles, visit) {
            let post = try store.find(double, for: visit.viewer, in: space)
            return try show([post], "forum.trouble.doubled", isAgain: true)
        }
        guard let seen = reply.seen, seen < topic.lastNumber else { return nil }
        let newer = try store.newer(than: seen, in: topic, for: visit.viewer, in: space)
        return newer.isEmpty
            ? nil : try show(newer, "forum.trouble.newer", isAgain: RepeatedText.isMeant(visit))
    }

    /// The way without a script: the text above the form, nothing published.
    func preview(_ text: TextEntry) throws -> Response {
        var page = try page()
        page.preview = text.html
        show(text, in: &page)
        return try visit.page(page, text.fault == nil ? .ok : .unprocessable)
    }

    /// What is wrong is said of the whole; in the box stands what was typed there.
    private func show(_ text: TextEntry, in page: inout ReplyPage) {
        page.form?.entry.show(text, visit.words)
        page.form?.entry.text = reply.text
    }

    private func show(_ posts: [Post], _ key: String, isAgain: Bool) throws -> Response {
        var page = try page()
        page.warn(visit.words.count(key, posts.count), visit.words)
        page.form?.entry.isAgain = isAgain
        page.shown = try PostRow.rows(posts, in: topic, visit)
        return try visit.page(page, .conflict)
    }

    private func page(keepsAnswer: Bool = true) throws -> ReplyPage {
        var page = try ReplyPage(topic, visit)
        var form = try ReplyForm(topic, visit)
        form.entry.text = reply.text
        form.answers = keepsAnswer ? Item.ID(segment: reply.answers) : nil
        form.quotes = try QuoteCard.all(reply.quotes, in: topic.id, visit)
        page.form = form
        return page
    }
}
