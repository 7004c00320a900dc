import Community
import Storage

/// Where themes ask that whoever sent a version is not who vets it.
enum FourEyesStore {
    /// Whether any theme of a document asks for them.
    /// - Parameter document: a column that names it.
    static func areAsked(for document: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM document_theme AS et JOIN library_theme AS eth ON eth.id = et.theme_id
            WHERE et.document_id = \(document) AND eth.four_eyes = 1)
        """
    }
}

extension [Theme] {
    var needFourEyes: Bool { contains(where: \.needsFourEyes) }
}

extension Viewer {
    /// Whether a viewer has to leave the vetting to another.
    func isBarred(fromVettingWhatCameFrom sender: Person.ID?, fourEyes: Bool) -> Bool {
        fourEyes && sender != nil && sender == person
    }
}
