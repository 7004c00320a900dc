package import Community
import Foundation

/// How a feature tells the stories of its folder: each begins with what its author makes, and
/// goes on with what others do to it.
package struct StoryTelling {
    package typealias Beginning =
        (DemonstrationStory, Space, _ author: Person.ID, inout DemonstrationTeller) throws
        -> DemonstrationScene
    package typealias Verb = @Sendable (StoryMoment, inout DemonstrationTeller) throws -> Void

    private let begin: Beginning
    private let verbs: [String: Verb]

    /// - Parameter verbs: what can be done in this feature beside what can be done to any item.
    package init(begin: @escaping Beginning, verbs: [String: Verb] = [:]) {
        self.begin = begin
        self.verbs = Self.common.merging(verbs) { $1 }
    }

    package func turns(on stage: DemonstrationStage) throws -> [DemonstrationTurn] {
        try DemonstrationStory.all(folder: stage.folder, verbs: Set(verbs.keys))
            .flatMap { try turns(of: $0, on: stage) }
    }

    private func turns(
        of story: DemonstrationStory, on stage: DemonstrationStage
    ) throws -> [DemonstrationTurn] {
        let start = try stage.moment(story.head["when"] ?? "", in: story.file)
        let space = try stage.space(story.head["space"])
        let author = try stage.person(story.head["by"] ?? Self.usualAuthor)
        let place = StoryPlace()
        let beginning = DemonstrationTurn(at: start) { teller in
            place.scene = try begin(story, space, author, &teller)
        }
        return try [beginning]
            + story.acts.map { act in
                let player = try stage.person(act.player)
                return DemonstrationTurn(at: start.addingTimeInterval(act.delay)) { teller in
                    try play(act, as: player, at: place, &teller)
                }
            }
    }

    private func play(
        _ act: DemonstrationStory.Act, as player: Person.ID, at place: StoryPlace,
        _ teller: inout DemonstrationTeller
    ) throws {
        guard let scene = place.scene, let verb = verbs[act.verb] else {
            throw DemonstrationError.unknown(act.verb)
        }
        let page = try teller.read(scene.address, as: player)
        try verb(StoryMoment(act: act, scene: scene, player: player, page: page), &teller)
    }

    private static let usualAuthor = "malik"
}

/// Known once the story has begun, to all its later turns.
private final class StoryPlace {
    var scene: DemonstrationScene?
}
