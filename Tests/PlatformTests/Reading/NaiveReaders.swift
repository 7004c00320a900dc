import Foundation
import TestKit

/// What is new to whom, told from all texts one by one.
struct NaiveReaders {
    struct Text {
        let id: Int
        let isNews: Bool
        /// The topic or the news item that it stands in; a news item stands in itself.
        var place: Int
        let author: Resident
        var isTrashed = false
        var readers: Set<Resident> = []
    }

    /// Those whose pages are compared.
    static let observers: [Resident] = [.amina, .loic, .sofia]

    var texts: [Text] = []
    /// Topics that only Amina, Sofia and the moderators see.
    var west: Set<Int> = []
    /// Whose a topic is: they see it wherever it is moved.
    var owners: [Int: Resident] = [:]
    private var muted: [Resident: Set<Resident>] = [:]
    /// What the last "all is read" of somebody has taken, and what of it comes back.
    private var taken: [Resident: Set<Int>] = [:]

    mutating func add(_ id: Int, in place: Int, by author: Resident, isNews: Bool = false) {
        texts.append(Text(id: id, isNews: isNews, place: place, author: author))
    }

    func sees(_ text: Text, _ resident: Resident) -> Bool {
        !text.isTrashed && seesPlace(text.place, resident)
    }

    func seesPlace(_ place: Int, _ resident: Resident) -> Bool {
        resident != .loic || !west.contains(place) || owners[place] == .loic
    }

    func isNew(_ text: Text, to resident: Resident) -> Bool {
        sees(text, resident) && text.author != resident && !text.readers.contains(resident)
            && !(muted[resident] ?? []).contains(text.author)
    }

    mutating func read(_ place: Int, by resident: Resident) {
        for index in texts.indices where texts[index].place == place {
            guard sees(texts[index], resident) else { continue }
            // What is folded away, since one does not wish to read its author, is not read.
            guard isNew(texts[index], to: resident) else { continue }
            texts[index].readers.insert(resident)
        }
    }

    mutating func mute(_ author: Resident, _ isMuted: Bool, by resident: Resident) {
        if isMuted {
            muted[resident, default: []].insert(author)
        } else {
            muted[resident]?.remove(author)
        }
    }

    func mutes(_ author: Resident, _ resident: Resident) -> Bool {
        muted[resident]?.contains(author) ?? false
    }

    /// - Parameter isForum: whether the messages of the forum alone are taken, as they are seen;
    ///   else all that there is, seen or not.
    mutating func readAll(isForum: Bool, by resident: Resident) {
        var some: Set<Int> = []
        for index in texts.indices where !texts[index].readers.contains(resident) {
            let text = texts[index]
            guard isForum ? !text.isNews && isNew(text, to: resident) : true else { continue }
            texts[index].readers.insert(resident)
            some.insert(text.id)
        }
        taken[resident] = some
    }

    mutating func undo(by resident: Resident) {
        for index in texts.indices where taken[resident]?.contains(texts[index].id) == true {
            texts[index].readers.remove(resident)
        }
        taken[resident] = nil
    }

    func counters(_ resident: Resident) -> Counters {
        let new = texts.filter { isNew($0, to: resident) }
        var counters = Counters()
        counters.marks = new.count
        counters.listed = new.count
        for text in new where !text.isNews { counters.topics[text.place, default: 0] += 1 }
        counters.topicsInAll = counters.topics.count
        counters.news = Set(new.filter { $0.isNews && $0.id == $0.place }.map(\.id))
        counters.rail = [
            "Nouveautés": new.count, "Forum": counters.topics.count,
            "Actualités": counters.news.count,
        ]
        return counters
    }
}
