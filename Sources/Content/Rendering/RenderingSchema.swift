import Storage

enum RenderingSchema {
    /// How far each kind of rendered texts has been renewed; NULL for all of them.
    static let progress = Migration("rendering-1-progress") {
        """
        CREATE TABLE rendered_text (
            name TEXT PRIMARY KEY,
            version \(.integer) NOT NULL,
            upto \(.integer)
        ) \(.strict)
        """
    }
}
