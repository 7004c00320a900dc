import Community
import Content

/// The messages of the demonstration: what its people write to each other, and what is known of it.
enum MessagesScript {
    static let script = DemonstrationScript("messages") { stage in
        try MessageTelling(stage: stage).telling.turns(on: stage)
    }
}
