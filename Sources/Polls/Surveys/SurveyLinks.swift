import Community
import Content
import Foundation
import HTTP
import Security

/// The personal links of a poll: made for people without an account, a line each, and sent to them.
enum SurveyLinks {
    private static let most = 200

    static func index(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try load(id, visit)
        return try visit.page(SurveyLinksPage(poll, "", FormErrors(), [], visit))
    }

    /// One line for each: "Nom <adresse>", or an address, or a name alone, whose link is told here
    /// once to be handed on.
    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let poll = try load(id, visit)
        let typed = (visit.request.fields.first("people") ?? "").plainLines
        let lines = typed.split(separator: "\n").map { SurveyGuest(String($0)) }
            .filter { !$0.isEmpty }
        var errors = FormErrors()
        if lines.isEmpty || lines.count > most {
            errors.add("people", visit.words.count("polls.error.people", most))
        } else if let wrong = lines.first(where: { !$0.isFit }) {
            errors.add("people", visit.words("polls.error.person", ["line": wrong.line]))
        }
        guard errors.isEmpty else {
            return try visit.page(
                SurveyLinksPage(poll, typed, errors, [], visit), .unprocessable)
        }
        var told: [(name: String, address: String)] = []
        for guest in lines {
            let token = try SurveyLinkStore(db: visit.db).create(
                name: guest.name, email: guest.email, for: id)
            let path = PollPaths.survey(token.text)
            if guest.email.isEmpty {
                told.append((guest.name, visit.site.options.address + path))
            } else {
                try send(poll, to: guest, path, visit)
            }
        }
        guard !told.isEmpty else {
            return visit.redirect(
                to: PollPaths.links(id, in: try visit.space), notice: "polls.done.links")
        }
        return try visit.page(SurveyLinksPage(poll, "", errors, told, visit))
    }

    private static func send(
        _ poll: Poll, to guest: SurveyGuest, _ path: String, _ visit: Visit
    ) throws {
        let mailer = Mailer(visit, visit.db)
        let usual = visit.now.addingTimeInterval(30 * 86_400)
        try mailer.send(
            .pollLink, to: guest.email, locale: visit.site.options.locale,
            [
                "title": poll.item.title, "space": try visit.space.name,
                "link": mailer.link(path),
            ], linkUntil: poll.closesAt ?? usual)
    }

    private static func load(_ id: Item.ID, _ visit: Visit) throws -> Poll {
        let poll = try PollPages.find(id, visit)
        try visit.require(visit.viewer.mayRun(poll))
        guard poll.stage == .published else {
            throw Problem.conflict(because: "polls.refusal.links")
        }
        return poll
    }
}

/// Somebody without an account, as a line names them.
struct SurveyGuest: Equatable {
    let line: String
    let name: String
    let email: String

    init(_ typed: String) {
        line = typed.trimmingCharacters(in: .whitespaces).plain
        let parts = line.split(separator: "<", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            name = parts[0].trimmingCharacters(in: .whitespaces)
            email = parts[1].filter { $0 != ">" }.trimmingCharacters(in: .whitespaces)
        } else if line.contains("@") {
            (name, email) = (line, line)
        } else {
            (name, email) = (line, "")
        }
    }

    var isEmpty: Bool { line.isBlank }

    var isFit: Bool {
        name.length <= 120 && email.length <= 254
            && (email.isEmpty || email.wholeMatch(of: /[^\s@<>]+@[^\s@<>]+/) != nil)
    }
}

extension MailKind {
    static let pollLink = MailKind("pollLink")
}
