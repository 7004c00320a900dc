import Community
import Content

/// The polls of the demonstration: put up by their form, and voted on ballot by ballot.
enum PollScript {
    static let script = DemonstrationScript("polls") { stage in
        try PollTelling(stage: stage).telling.turns(on: stage)
    }
}
