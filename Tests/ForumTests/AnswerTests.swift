import Foundation
import HTTP
import Storage
import Synchronization
import TestKit
import Testing

@testable import Community
@testable import Content
@testable import Forum

@Suite("What an answer hangs on") struct AnswerTests {
    let square: ForumTown
    let topic: Item.ID

    init() throws {
        square = try ForumTown()
        topic = try square.open("Le jury")
    }

    @Test func `a message answers one of its own topic`() throws {
        let other = try square.open("Ailleurs", by: .denis)
        let post = try square.post(1, of: other)
        let answer = try square.post("Oui.", in: topic, by: .loic, ["answers": post.description])
        #expect(answer.status == 422)
        #expect(answer.words.contains("a été retiré ou déplacé"))
        #expect(answer.text.contains("Oui.</textarea>"))
        let own = try square.post(1, of: topic)
        #expect(
            try square.post("Oui.", in: topic, by: .loic, ["answers": own.description]).status
                == 303)
    }

    @Test func `who answers their own topic before it is read is told to wait`() throws {
        try square.rule(.always)
        let mine = try square.open("À relire", by: .sofia)
        let answer = try square.post("Suite.", in: mine, by: .sofia)
        #expect(answer.status == 403)
        #expect(answer.words.contains("quand ce sujet aura été relu"))
    }

    @Test func `a draft says that it keeps no files`() throws {
        let sofia = try square.visit(.sofia)
        let address = ForumPaths.posts(topic, in: square.space)
        let fields: FormFields = ["text": "Pour plus tard.", "draft": "1"]
        let plain = try sofia.follow(sofia.post(address, fields))
        #expect(plain.words.contains("Votre texte est gardé : vous le".spaced))
        let kept = try sofia.follow(sofia.post(address, fields, files: [square.pdf("Plan.pdf")]))
        #expect(kept.words.contains("mais pas les fichiers"))
    }

    @Test(arguments: ["99", "99999999999999999999"])
    func `a page beyond the last leads to the last`(page: String) throws {
        let answer = try square.visit(.sofia).get(square.address(topic) + "?page=\(page)")
        #expect(answer.location == square.address(topic))
    }

    @Test(arguments: ["0", "-1", "x", ""])
    func `a page that cannot be is not found`(page: String) throws {
        let answer = try square.visit(.sofia).get(square.address(topic) + "?page=\(page)")
        #expect(answer.status == 404)
    }

    @Test func `the same text with spaces around it is the same`() throws {
        try square.reply("Présent.", in: topic, by: .loic)
        #expect(try square.post("  Présent.\n\n", in: topic, by: .loic).status == 409)
    }

    @Test func `streams end before a topic is told of where some may not follow`() throws {
        let hidden = try square.theme("Modération", ["audience": "moderators"])
        let told = Told()
        square.town.site.database.listen { told.add($0.channel, $0.text) }
        try square.visit(.malik).post(
            ForumPaths.move(topic, in: square.space), ["theme": hidden.description])
        #expect(told.channels == ["topic/\(topic)", "topic/\(topic)"])
        #expect(told.first == EventLetter.end)
    }

    @Test func `streams end when a theme or a person has other rights`() throws {
        let told = Told()
        square.town.site.database.listen { told.add($0.channel, $0.text) }
        let fields: FormFields = [
            "name": "Entraide", "summary": "", "colour": "red", "audience": "moderators",
            "opening": "participants",
        ]
        try square.visit(.malik).put(ForumPaths.theme(square.theme, in: square.space), fields)
        #expect(told.channels.contains("theme/\(square.theme)"))
        let sofia = try square.town.person(.sofia)
        try square.town.site.database.write { [space = square.space] in
            try MembershipStore(db: $0).remove(sofia, from: space.id)
        }
        #expect(told.channels.last == "person/\(sofia)")
        #expect(told.first == EventLetter.end)
    }
}

/// What was told in committed writes.
private final class Told: Sendable {
    private let all = Mutex<[(channel: String, text: String)]>([])

    func add(_ channel: String, _ text: String) {
        all.withLock { $0.append((channel, text)) }
    }

    var channels: [String] { all.withLock { $0.map(\.channel) } }
    var first: String? { all.withLock { $0.first?.text } }
}

extension String {
    /// With the no-break space that French has before a colon.
    fileprivate var spaced: String { replacingOccurrences(of: " :", with: "\u{A0}:") }
}
