import Community
import Content
import Storage

/// What the links hold of people, and what they count for the report.
enum LinksDataStore {
    static let all: [any Declaration] = [links, figure, dead]

    private static let links = PersonalData(
        "links.links", word: "personal.links.links", retention: "personal.kept.content",
        fate: "personal.fate.nameless", columns: [],
        fields: [
            .text("title"), .text("address"), .text("description"), .moment("created"),
        ],
        rows: {
            """
            SELECT l.item_id AS key, i.title, l.address, l.description,
                i.created_at AS created
            FROM item AS i JOIN link AS l ON l.item_id = i.id WHERE i.author_id = \($0)
            """
        },
        erase: { _, _ in 0 })

    private static let figure = ReportFigure(
        "links.links", word: "figures.links.links", under: "rail.links"
    ) { space, period in
        """
        SELECT COUNT(*) FROM link AS l JOIN item AS i ON i.id = l.item_id
        WHERE l.space_id = \(space.id) AND \(Visibility.isOut("i"))
            AND i.published_at >= \(period.start) AND i.published_at < \(period.end)
        """
    }

    /// Of those that are there now.
    private static let dead = ReportFigure(
        "links.dead", word: "figures.links.dead", under: "rail.links"
    ) { space, period in
        """
        SELECT COUNT(*) FROM link AS l JOIN item AS i ON i.id = l.item_id
        WHERE l.space_id = \(space.id) AND \(Visibility.isOut("i")) AND l.verdict = 'dead'
            AND l.failing_since >= \(period.start) AND l.failing_since < \(period.end)
        """
    }
}
