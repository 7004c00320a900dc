import Community
import Content
import HTTP
import Storage
import TestKit

@testable import Forum

/// Writes all that stands in the street, through the forms that everybody uses.
struct StreetMaking {
    private let town: Town
    private let space: Space
    private let home = "/" + Place.centre.rawValue
    private var topic = ""
    private var story = ""
    /// The messages of the topic after the first, and the comments, in order.
    private(set) var posts: [Int64] = []
    private(set) var comments: [Int64] = []

    init(_ town: Town) throws {
        self.town = town
        space = try town.space(.centre)
    }

    /// - Returns: the addresses of a topic and an item of news in which something waits, the topic
    ///   of a group, and a topic and an item of news that are the same for all.
    mutating func make() throws -> [String] {
        let group = try town.group("Bureau", [.sofia, .loic])
        try send(.malik, "/forum/themes", theme("Entraide", ["audience": "space"]))
        topic = try open("Les dates du jury", in: 1, by: .amina)
        let second = try open("Un autre sujet", in: 1, by: .denis)
        try send(.malik, "/forum/themes", theme("Bureau", ["audience": "groups", "group": group]))
        let third = try open("Entre nous", in: 2, by: .sofia)
        try talk(in: topic)
        try send(.loic, "\(second)/posts", ["text": "Ici aussi."])
        try send(.loic, "\(third)/posts", ["text": "Une réponse du groupe."])
        story = try publish()
        try comment(on: story)
        let plain = try publish()
        try comment(on: plain)
        try send(.sofia, "/members/\(try town.person(.denis))/mute", [:])
        return [topic, story, third, second, plain].map { home + $0 }
    }

    /// What is new to everybody but whoever wrote it, and what waits for a moderator.
    func finish() throws {
        try send(.denis, "\(topic)/posts", ["text": "Un message tout neuf."])
        try send(.denis, "/items/\(number(of: story))/comments", ["text": "Tout neuf aussi."])
        let rules = ["text": "", "rule-member-all": "always", "count-member-all": "3"]
        try put(.claire, "/administration/rules", rules)
        try send(.amina, "\(topic)/posts", ["text": "Un message qui attend."])
        let words = ["text": "Un commentaire qui attend."]
        try send(.amina, "/items/\(number(of: story))/comments", words)
    }

    private mutating func talk(in topic: String) throws {
        for (resident, text) in [
            (Resident.denis, "Je ne sais pas, @Sofia Martins."), (.loic, "Le 12, je crois."),
            (.sofia, "Merci à toi."), (.amina, "De trop."), (.denis, "Pas au bon endroit."),
        ] {
            let answer = try send(resident, "\(topic)/posts", ["text": text])
            posts.append(try answer.number)
        }
        try send(.sofia, "\(topic)/posts", ["text": "Vu.", "answers": "\(posts[1])"])
        try send(.sofia, "/reactions", ["give": "thanks-\(posts[1])"])
        try send(.loic, "/reactions", ["give": "agree-\(posts[1])"])
        try send(.amina, "/forum/posts/\(posts[3])", ["_method": "DELETE"])
        try put(.loic, "/forum/posts/\(posts[1])", ["text": "Le 12 juin.", "version": "1"])
        try send(.malik, "\(topic)/lock", [:])
        try send(.malik, "\(topic)/lock", ["_method": "DELETE"])
    }

    private func publish() throws -> String {
        let fields = [
            "title": "Le jury se réunit", "summary": "", "body": "Salle 2.", "category": "",
            "audience": "space", "when": "now", "publish_day": "", "publish_time": "",
            "expires_day": "", "expires_time": "", "comments_open": "1",
        ]
        return "/news/\(try send(.malik, "/news", fields).number)"
    }

    private mutating func comment(on story: String) throws {
        let place = "/items/\(number(of: story))/comments"
        let said = try send(.loic, place, ["text": "Merci !"]).number
        comments = [said, try send(.denis, place, ["text": "J’y serai."]).number]
        let dropped = try send(.amina, place, ["text": "De trop."]).number
        try send(.amina, "/comments/\(dropped)", ["_method": "DELETE"])
        try send(.sofia, "/reactions", ["give": "support-\(said)"])
    }

    private func theme(_ name: String, _ more: [String: String]) -> [String: String] {
        ["name": name, "summary": "", "colour": "green", "opening": "participants"]
            .merging(more) { $1 }
    }

    private func open(_ title: String, in theme: Int, by resident: Resident) throws -> String {
        let fields = ["title": title, "text": "Bonjour.", "tags": ""]
        return "/forum/topics/"
            + "\(try send(resident, "/forum/themes/\(theme)/topics", fields).number)"
    }

    private func number(of address: String) -> String {
        address.split(separator: "/").last.map(String.init) ?? ""
    }

    /// Sends a form to a page of the space; it must be taken.
    @discardableResult
    func send(
        _ resident: Resident, _ address: String, _ fields: [String: String]
    ) throws -> Answer {
        var form = FormFields()
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { form.append(name, value) }
        let answer = try town.visit(as: resident).post(home + address, form)
        guard answer.status == 303 || answer.status == 204 else {
            throw TownError.missing("\(address): \(answer.status) \(answer.words)")
        }
        return answer
    }

    private func put(
        _ resident: Resident, _ address: String, _ fields: [String: String]
    ) throws {
        try send(resident, address, fields.merging(["_method": "PUT"]) { $1 })
    }
}

extension Answer {
    /// The number at the end of where it leads.
    fileprivate var number: Int64 {
        get throws {
            let digits = (location ?? "").reversed().prefix { $0.isNumber }.reversed()
            guard let number = Int64(String(digits)) else { throw TownError.missing(words) }
            return number
        }
    }
}
