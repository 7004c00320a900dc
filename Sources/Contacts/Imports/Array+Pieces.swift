extension Array {
    /// Some at a time, in their order. Each value of a statement is looked up among those before
    /// it, so that the cards of a large file, asked for at once, take seconds.
    var pieces: [[Element]] {
        let most = 500
        return stride(from: 0, to: count, by: most).map {
            Array(self[$0..<Swift.min($0 + most, count)])
        }
    }
}
