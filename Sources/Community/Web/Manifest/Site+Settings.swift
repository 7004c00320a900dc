extension Site {
    /// What each space can decide about a feature.
    package func settings(of feature: String) -> [SpaceSetting] {
        declarations.all(SpaceSetting.self).filter {
            declarations.owner(of: SpaceSetting.self, $0.name) == feature
        }
    }

    /// - Throws: `FeatureError.settingWithoutModule` for a setting that no form would show, since
    ///   its feature is not in the rail.
    func checkSettings() throws(FeatureError) {
        for setting in declarations.all(SpaceSetting.self) {
            let owner = declarations.owner(of: SpaceSetting.self, setting.name) ?? ""
            guard rubric(of: owner) != nil else {
                throw .settingWithoutModule(setting.name, owner)
            }
        }
    }
}
