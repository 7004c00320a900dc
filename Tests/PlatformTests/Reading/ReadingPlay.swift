import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

/// Random acts of several people, done on the pages and by the model.
struct ReadingPlay {
    let square: ReadingTown
    var readers = NaiveReaders()
    var past: [String] = []
    private var dice: Dice
    private var topics: [Int] = []
    private var news: [Int] = []
    private let people: [Resident] = [.amina, .loic, .sofia, .malik]

    init(seed: UInt64) throws {
        square = try ReadingTown()
        dice = Dice(state: seed)
        for resident in people { try square.read(resident, square.home) }
        try open(by: .amina, isWest: false)
        try open(by: .malik, isWest: true)
        try publish()
    }

    /// Does something that can be done now; tells what.
    mutating func act() throws -> String {
        let acts: [(String, (inout ReadingPlay) throws -> Bool)] = [
            ("answers", { try $0.answer() }), ("answers", { try $0.answer() }),
            ("reads", { try $0.read() }), ("reads", { try $0.read() }),
            ("opens", { try $0.open() }), ("comments", { try $0.comment() }),
            ("merges", { try $0.merge() }), ("splits", { try $0.split() }),
            ("moves", { try $0.move() }), ("trashes", { try $0.trash() }),
            ("restores", { try $0.restore() }), ("mutes", { try $0.mute() }),
            ("marks all", { try $0.markAll() }),
        ]
        while true {
            let (name, act) = acts[dice.roll(acts.count)]
            if try act(&self) { return name }
        }
    }

    private mutating func open() throws -> Bool {
        guard topics.count < 8 else { return false }
        if dice.roll(4) == 0 {
            try publish()
        } else {
            let isWest = dice.roll(3) == 0
            try open(by: isWest ? .sofia : people[dice.roll(4)], isWest: isWest)
        }
        return true
    }

    private mutating func open(by resident: Resident, isWest: Bool) throws {
        let title = "Sujet \(past.count) de \(resident.rawValue)"
        let topic = try square.open(title, by: resident, isWest: isWest)
        topics.append(topic)
        if isWest { readers.west.insert(topic) }
        readers.owners[topic] = resident
        try readers.add(square.opening(topic), in: topic, by: resident)
        // Whoever opens a topic is led to it.
        readers.read(topic, by: resident)
    }

    private mutating func publish() throws {
        let item = try square.publish("Actualité \(news.count)")
        news.append(item)
        readers.add(item, in: item, by: .malik, isNews: true)
    }

    private mutating func comment() throws -> Bool {
        let (item, resident) = (news[dice.roll(news.count)], people[dice.roll(4)])
        let id = try square.comment("Un mot \(past.count)", on: item, by: resident)
        readers.add(id, in: item, by: resident, isNews: true)
        return true
    }

    private mutating func answer() throws -> Bool {
        let (topic, resident) = (topics[dice.roll(topics.count)], people[dice.roll(4)])
        guard readers.seesPlace(topic, resident) else { return false }
        let id = try square.reply("Réponse \(past.count).", in: topic, by: resident)
        readers.add(id, in: topic, by: resident)
        return true
    }

    private mutating func read() throws -> Bool {
        let resident = NaiveReaders.observers[dice.roll(3)]
        let place = (topics + news)[dice.roll(topics.count + news.count)]
        guard readers.seesPlace(place, resident) else { return false }
        let address = news.contains(place) ? square.news(place) : square.topic(place)
        let page = try square.read(resident, address)
        #expect(page.status == 200)
        readers.read(place, by: resident)
        return true
    }

    private mutating func merge() throws -> Bool {
        guard topics.count > 2 else { return false }
        let (old, new) = (topics[dice.roll(topics.count)], topics[dice.roll(topics.count)])
        guard old != new else { return false }
        try square.send(.malik, square.topic(old) + "/merge", ["into": "\(new)"])
        topics.removeAll { $0 == old }
        for index in readers.texts.indices where readers.texts[index].place == old {
            readers.texts[index].place = new
        }
        return true
    }

    private mutating func split() throws -> Bool {
        let topic = topics[dice.roll(topics.count)]
        let inside = readers.texts.filter { $0.place == topic && !$0.isTrashed }
        let order = try square.posts(topic)
        let chosen = inside.filter { $0.id != order.first && dice.roll(2) == 0 }
        guard let opens = order.first(where: { id in chosen.contains { $0.id == id } }) else {
            return false
        }
        var fields: FormFields = ["title": "Scindé \(past.count)"]
        for text in chosen { fields.append("post", "\(text.id)") }
        let answer = try square.send(.malik, square.topic(topic) + "/split", fields)
        let new = Int(answer.location?.split(separator: "/").last ?? "") ?? 0
        topics.append(new)
        readers.owners[new] = chosen.first { $0.id == opens }?.author
        if readers.west.contains(topic) { readers.west.insert(new) }
        let ids = Set(chosen.map(\.id))
        for index in readers.texts.indices where ids.contains(readers.texts[index].id) {
            readers.texts[index].place = new
        }
        return true
    }

    private mutating func move() throws -> Bool {
        let topic = topics[dice.roll(topics.count)]
        let isWest = readers.west.contains(topic)
        let theme = isWest ? square.themes.open : square.themes.west
        try square.send(.malik, square.topic(topic) + "/move", ["theme": theme])
        if isWest { readers.west.remove(topic) } else { readers.west.insert(topic) }
        return true
    }

    private mutating func trash() throws -> Bool {
        let opening = try Set(topics.map { try square.opening($0) })
        let some = readers.texts.indices.filter {
            let text = readers.texts[$0]
            return !text.isNews && !text.isTrashed && !opening.contains(text.id)
                && readers.sees(text, text.author)
        }
        guard !some.isEmpty else { return false }
        let index = some[dice.roll(some.count)]
        let text = readers.texts[index]
        try square.remove(text.author, square.post(text.id))
        readers.texts[index].isTrashed = true
        return true
    }

    private mutating func restore() throws -> Bool {
        let some = readers.texts.indices.filter { readers.texts[$0].isTrashed }
        guard !some.isEmpty else { return false }
        let index = some[dice.roll(some.count)]
        let text = readers.texts[index]
        try square.send(text.author, "\(square.home)/trash/\(text.id)/restoration")
        readers.texts[index].isTrashed = false
        return true
    }

    private mutating func mute() throws -> Bool {
        let (resident, author) = (NaiveReaders.observers[dice.roll(3)], people[dice.roll(4)])
        guard resident != author else { return false }
        let isMuted = readers.mutes(author, resident)
        let address = "\(square.home)/members/\(try square.town.person(author))/mute"
        if isMuted {
            try square.remove(resident, address)
        } else {
            try square.send(resident, address)
        }
        readers.mute(author, !isMuted, by: resident)
        return true
    }

    private mutating func markAll() throws -> Bool {
        let resident = NaiveReaders.observers[dice.roll(3)]
        let (isForum, isUndone) = (dice.roll(2) == 0, dice.roll(2) == 0)
        let before = readers.counters(resident)
        guard isForum ? before.topicsInAll > 0 : before.marks > 0 else { return false }
        let address = isForum ? square.forum : square.whatsNew
        let undo = try square.undo(resident, after: square.send(resident, address + "/reading"))
        readers.readAll(isForum: isForum, by: resident)
        #expect(try square.counters(resident) == readers.counters(resident))
        guard isUndone else { return true }
        try square.send(resident, undo)
        readers.undo(by: resident)
        #expect(readers.counters(resident) == before)
        return true
    }
}
