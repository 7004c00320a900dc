import Community
import HTTP

/// In the demonstration, one hears each evening, one once a month, one of nothing, and two have
/// kept what is usual.
enum MailChoiceTelling {
    private static let choices: [(key: String, fields: FormFields)] = [
        (
            "amina",
            [
                "answers": "1", "followed": "1", "letters": "1", "rhythm": "daily",
                "weekday": "1", "hour": "18",
            ]
        ),
        (
            "denis",
            [
                "answers": "1", "letters": "1", "neutral": "1", "rhythm": "monthly",
                "weekday": "1", "hour": "8",
            ]
        ),
        ("region", ["rhythm": "never", "weekday": "1", "hour": "8"]),
    ]

    static let script = DemonstrationScript("mailing") { stage in
        let space = try stage.space(nil)
        return try choices.map { key, fields in
            let person = try stage.person(key)
            return DemonstrationTurn(at: stage.opening) { teller in
                try teller.run(.put, MailingPaths.own(in: space), as: person, fields)
            }
        }
    }
}
