package import Storage

/// One processing of the register, with what it holds.
package struct RegisterEntry: Sendable {
    package let processing: Processing
    package let categories: [PersonalData]

    /// Those of the modules that some space uses.
    package static func all(_ site: Site, _ db: Database) throws -> [RegisterEntry] {
        let spaces = try SpaceStore(db: db).all()
        return site.declarations.all(Processing.self).compactMap { processing in
            let isUsed = processing.features.contains { feature in
                site.rubric(of: feature) == nil || spaces.contains { !$0.isOff(feature) }
            }
            let categories = site.declarations.all(PersonalData.self).filter { data in
                site.declarations.owner(of: PersonalData.self, data.name)
                    .map(processing.features.contains) ?? false
            }
            guard isUsed, !categories.isEmpty else { return nil }
            return RegisterEntry(processing: processing, categories: categories)
        }
    }
}
