package import Community

/// What somebody does to a story, and the page of it that they have before them.
package struct StoryMoment {
    package let act: DemonstrationStory.Act
    package let scene: DemonstrationScene
    package let player: Person.ID
    package let page: String
}
