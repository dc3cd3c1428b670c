using System.Collections.Concurrent;

namespace MentionWatch.Demo;

/// <summary>Plays the posts at their times: pushes each to the worker and tells the audience.</summary>
internal sealed class Performance(Story story, Stage stage, IngestClient network, Narrator narrator)
{
    /// <summary>How often what the crowd wrote is summed up, in story time.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private readonly List<ScriptedPost> _crowd = [];
    private TimeSpan _summedUp;

    private readonly ConcurrentQueue<Acceptance> _accepted = [];

    /// <summary>When the post that begins it all is written.</summary>
    public TimeSpan FirstNamed => story.Posts.First(post => post.Named).At;

    /// <summary>The last post that was safe with the worker before an instant of the story.</summary>
    public Acceptance LastAcceptedBefore(DateTimeOffset at) => _accepted.LastOrDefault(acceptance => acceptance.At <= at);

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var posts = new Queue<ScriptedPost>(story.Posts);
        foreach (var (scene, end) in story.Scenes.Zip([.. story.Scenes.Skip(1).Select(scene => scene.At), TimeSpan.MaxValue]))
        {
            await WaitUntilAsync(scene.At, cancellationToken);
            stage.Clock.Speed = scene.Speed;
            narrator.Scene(stage.Start + scene.At, scene);
            while (posts.TryPeek(out var post) && post.At < end)
            {
                await PushAsync(posts.Dequeue(), cancellationToken);
            }

            SumUp();
        }
    }

    private async Task PushAsync(ScriptedPost post, CancellationToken cancellationToken)
    {
        await WaitUntilAsync(post.At, cancellationToken);
        if (post.Named || post.At - _summedUp > Interval)
        {
            SumUp();
        }

        await PushAtOnceAsync(post, cancellationToken);
        _accepted.Enqueue(new(stage.Clock.GetUtcNow(), TimeProvider.System.GetTimestamp()));
        if (post.Named)
        {
            narrator.Post(stage.Start + post.At, post);
        }
        else
        {
            _crowd.Add(post);
        }
    }

    /// <summary>Whoever posts is not faster than the wall: the story waits for the worker's answer.</summary>
    private async Task PushAtOnceAsync(ScriptedPost post, CancellationToken cancellationToken)
    {
        var speed = stage.Clock.Speed;
        stage.Clock.Speed = 1;
        await network.PushAsync(post, stage.Start, cancellationToken);
        stage.Clock.Speed = speed;
    }

    private void SumUp()
    {
        if (_crowd.Count > 0)
        {
            narrator.Crowd(stage.Start + _crowd[^1].At, _crowd);
            _crowd.Clear();
        }

        _summedUp = stage.Clock.GetUtcNow() - stage.Start;
    }

    private async Task WaitUntilAsync(TimeSpan at, CancellationToken cancellationToken)
    {
        var wait = stage.Start + at - stage.Clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, stage.Clock, cancellationToken);
        }
    }
}
