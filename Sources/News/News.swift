package import Community

/// The home page of a space.
package let news = Feature(name: "news")
