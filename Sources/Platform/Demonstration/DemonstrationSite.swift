import Community
import Content
import Foundation
import HTTP
import Storage

/// Writes the demonstration into an empty site: the resource centre of Toulouse and the network
/// it belongs to. All that is told there is done by its people, in the order of time, through the
/// same pages as theirs.
struct DemonstrationSite {
    let site: Site
    let clock: DemonstrationClock
    let cast: Cast
    /// Those of the news of each space.
    let categories: [String: [String]]
    /// Those of the forum of each space.
    let themes: [String: [ForumTheme]]
    let stories: [Story]
    let talks: [Story]
    let papers: Papers
    let ago: Ago

    /// - Parameter start: the moment that everything told is before or after.
    init(_ site: Site, clock: DemonstrationClock, start: Date = Clock.system.now()) throws {
        let folder = site.options.resources + "/config/demonstration"
        self.site = site
        self.clock = clock
        cast = try Cast(folder: folder)
        categories = try [String: [String]](json5: folder + "/news/categories.json5")
        themes = try [String: [ForumTheme]](json5: folder + "/forum/themes.json5")
        stories = try Story.all(folder: folder + "/news")
        talks = try Story.all(folder: folder + "/forum")
        papers = try Papers(folder: folder + "/news")
        ago = Ago(start: start, zone: TimeZone(identifier: Self.zone) ?? .gmt)
        let places = Set(cast.places.map(\.slug))
        if let slug = Set(categories.keys).union(themes.keys).subtracting(places).min() {
            throw DemonstrationError.unknown(slug)
        }
    }

    static let zone = "Europe/Paris"

    func fill() throws {
        defer { clock.release() }
        let opening = ago.start.addingTimeInterval(-Self.age)
        clock.turn(to: opening)
        let town = try found(at: opening)
        var telling = Narrator(town: town, self, requests: try InternalRequest(site))
        try telling.introduce()
        for turn in try turns() {
            clock.turn(to: turn.at)
            try Jobs(site).runDue()
            try telling.play(turn)
        }
    }

    /// How long ago its people came, in seconds.
    private static let age: TimeInterval = 830 * 86_400

    /// Everything that happens, in the order of time.
    private func turns() throws -> [Turn] {
        let told =
            try stories.flatMap { try turns(of: $0, beginning: .publish($0)) }
            + talks.flatMap { try turns(of: $0, beginning: .talk($0)) }
        let visits = try cast.players.flatMap { player in
            let last = try moment(player.lastVisit, in: player.key)
            let caughtUp = try moment(player.caughtUp, in: player.key)
            return player.roles.keys.sorted().flatMap {
                [
                    Turn(at: caughtUp, deed: .catchUp(player.key, $0)),
                    Turn(at: last, deed: .visit(player.key, $0)),
                ]
            }
        }
        return (told + visits).filter { $0.at < ago.start }.sorted { $0.at < $1.at }
    }

    private func turns(of story: Story, beginning: Turn.Deed) throws -> [Turn] {
        let start = try moment(story.head["when"] ?? "", in: story.file)
        return [Turn(at: start, deed: beginning)]
            + story.acts.map {
                Turn(at: start.addingTimeInterval($0.delay), deed: .act($0, story.file))
            }
    }

    private func moment(_ text: String, in file: String) throws -> Date {
        guard let moment = ago.moment(text) else {
            throw DemonstrationError.unread(file, text)
        }
        return moment
    }
}

/// One thing that somebody does at its moment.
struct Turn {
    enum Deed {
        case publish(Story)
        /// Opens a topic of the forum.
        case talk(Story)
        /// What happens to the story of this file.
        case act(Story.Act, String)
        /// A player marks all of a space as read.
        case catchUp(String, String)
        /// The home page of a space, read by a player.
        case visit(String, String)
    }

    let at: Date
    let deed: Deed
}

extension Story {
    /// Every story of a folder, in the order of their files.
    static func all(folder: String) throws -> [Story] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".md") }
            .map { file in
                guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
                    throw DemonstrationError.absent(file)
                }
                return try Story(file: file, text: String(decoding: data, as: UTF8.self))
            }
    }
}
