import Community
import Content
import Foundation
import Storage

/// The forum of the filled space: topics of twenty messages on average over three years, one of
/// twenty-five, one of thirty, and one of ten thousand.
struct Talks: Codable {
    /// The topic whose page is measured.
    var page: Int64 = 0
    var short: Int64 = 0
    var long: Int64 = 0
    /// Topics for the writers.
    var quiet: [Int64] = []

    /// The messages of the longest topic.
    static let longest = 10_000

    static func fill(_ site: Site, _ crowd: Crowd, posts: Int) throws -> Talks {
        var talks = Talks()
        let count = max(40, posts / 20)
        let step = crowd.now.timeIntervalSince(crowd.start) / Double(count + 2)
        let themes = try site.database.write { try TalkStore(db: $0).addThemes(crowd) }
        for start in stride(from: 0, to: count, by: 25) {
            try site.database.write { db in
                for number in start..<min(start + 25, count) {
                    let at = crowd.start.addingTimeInterval(Double(number + 1) * step)
                    let talk = Talk(number: number, of: count, at: at, themes: themes)
                    let id = try TalkStore(db: db).add(talk, crowd, every: step / 60)
                    talks.keep(id, talk)
                }
            }
        }
        return talks
    }

    private mutating func keep(_ id: Int64, _ talk: Talk) {
        switch talk.age {
        case 3: page = id
        case 4: short = id
        case 5: long = id
        default: if talk.shelf.group == nil { quiet.append(id) }
        }
    }
}

/// What one topic is to be.
struct Talk {
    let number: Int
    /// How many topics are younger.
    let age: Int
    let at: Date
    let shelf: Shelf
    let posts: Int

    init(number: Int, of count: Int, at: Date, themes: [Shelf]) {
        self.number = number
        self.at = at
        age = count - 1 - number
        shelf = themes[3...5 ~= age ? 0 : number % themes.count]
        posts =
            switch age {
            case 3: 25
            case 4: 30
            case 5: Talks.longest
            default: 1 + number * 7 % 39
            }
    }
}

/// One theme of the forum.
struct Shelf {
    let id: Int64
    /// Whom it is for; nil for everybody.
    let group: MemberGroup.ID?
    /// Who writes there: those who see it.
    let writers: [Person.ID]
    /// Whether those who are measured may not see it.
    let isHidden: Bool

    /// Half of the messages that are hidden have it, and next to none beside.
    static let word = "trésorerie"

    /// The first are for everybody; then those of the first reader's group; then hidden ones.
    static let names =
        Texts.categories + ["Équipe", "Bureau", "Comptes", "Conseil d’administration"]
}
