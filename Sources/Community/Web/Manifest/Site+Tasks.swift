extension Site {
    /// What the modules ask of people that a space has not switched off.
    package func taskKinds(in space: Space) -> [TaskKind] {
        declarations.all(TaskKind.self).filter { kind in
            declarations.owner(of: TaskKind.self, kind.name).map { !space.isOff($0) } ?? true
        }
    }
}
