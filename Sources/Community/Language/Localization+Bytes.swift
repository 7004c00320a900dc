import Media

extension Localization {
    /// "1,3 Mo", "1.3 MB".
    package func bytes(_ count: Int) -> String {
        locale == "fr" ? ByteCount.french(count) : ByteCount.english(count)
    }
}
