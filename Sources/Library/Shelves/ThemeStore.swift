import Community
import Content
import Foundation
import Storage

/// The themes of a library, which stand in a tree.
struct ThemeStore {
    let db: Database

    /// Those that the viewer sees, each after those that stand before it beside it.
    func all(for viewer: Viewer, in space: Space) throws -> [Theme] {
        try ask(allFor: viewer, in: space).get()
    }

    /// The same, asked before they are needed.
    func ask(allFor viewer: Viewer, in space: Space) throws -> Asked<[Theme]> {
        try db.ask(
            all:
                """
                SELECT \(Self.columns) FROM library_theme AS th
                WHERE \(viewer.seesThemes(ofLibrary: space)) ORDER BY th.position, th.id
                """
        )
    }

    func find(_ id: Theme.ID, for viewer: Viewer, in space: Space) throws -> Theme {
        let found: Theme? = try db.first(
            """
            SELECT \(Self.columns) FROM library_theme AS th
            WHERE th.id = \(id) AND \(viewer.seesThemes(ofLibrary: space))
            """
        )
        guard let found else { throw Problem.notFound }
        return found
    }

    func groups(of id: Theme.ID) throws -> [MemberGroup.ID] {
        try db.values(
            """
            SELECT tg.group_id FROM library_theme_group AS tg
            WHERE tg.theme_id = \(id) ORDER BY tg.group_id
            """
        )
    }

    /// The themes of a document, whoever sees them, in their order.
    func themes(of document: Item.ID) throws -> [Theme] {
        try db.all(
            """
            SELECT \(Self.columns) FROM document_theme AS dt
            JOIN library_theme AS th ON th.id = dt.theme_id
            WHERE dt.document_id = \(document) ORDER BY th.position, th.id
            """
        )
    }

    /// Those that the viewer sees, with which of them a document stands under.
    func all(
        for viewer: Viewer, in space: Space, with document: Item.ID
    ) throws -> [ShelvedTheme] {
        try db.all(
            """
            SELECT \(Self.columns),
                CASE WHEN dt.document_id IS NULL THEN 0 ELSE 1 END AS is_shelf
            FROM library_theme AS th
            LEFT JOIN document_theme AS dt ON dt.theme_id = th.id AND dt.document_id = \(document)
            WHERE \(viewer.seesThemes(ofLibrary: space)) ORDER BY th.position, th.id
            """
        )
    }

    /// Whether another theme beside it has this name, accents and capitals apart.
    func isTaken(
        _ name: String, below parent: Theme.ID?, in space: Space, but id: Theme.ID?
    ) throws -> Bool {
        let look = name.nameLook
        let all: [Theme] = try db.all(
            """
            SELECT \(Self.columns) FROM library_theme AS th WHERE th.space_id = \(space.id)
            """
        )
        return all.contains {
            $0.id != id && $0.parent == parent && $0.name.nameLook == look
        }
    }

    /// For the filter of the search.
    func searchThemes(for viewer: Viewer, in space: Space) throws -> [SearchTheme] {
        try all(for: viewer, in: space).map { SearchTheme(id: $0.id.rawValue, name: $0.name) }
    }

    static let columns: SQL = """
        th.id AS theme_id, th.parent_id AS theme_parent_id, th.name AS theme_name,
        th.description AS theme_description, th.position AS theme_position,
        th.audience AS theme_audience, th.review_months AS theme_review_months,
        th.archive_days AS theme_archive_days, th.four_eyes AS theme_four_eyes,
        th.documents AS theme_documents
        """
}
