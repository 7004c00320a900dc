import Community
import Content

/// The forum of the demonstration: its themes, and what is said there.
enum ForumScript {
    static let script = DemonstrationScript("forum") { stage in
        try stage.preparing("themes.json5") { (theme: DemonstrationTheme, space, keeper, teller) in
            try theme.add(in: space, by: keeper, &teller)
        } + TopicTelling.telling.turns(on: stage)
    }
}
