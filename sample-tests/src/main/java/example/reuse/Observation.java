package example.reuse;

/** What one invocation of {@link CounterHandler} saw. */
public class Observation {

    private int counter;
    private String initialized;
    private String threadName;
    private long threadId;
    private int threadIdentity;
    private long pid;
    private String jvmStart;

    public int getCounter() {
        return counter;
    }

    public void setCounter(int counter) {
        this.counter = counter;
    }

    public String getInitialized() {
        return initialized;
    }

    public void setInitialized(String initialized) {
        this.initialized = initialized;
    }

    public String getThreadName() {
        return threadName;
    }

    public void setThreadName(String threadName) {
        this.threadName = threadName;
    }

    public long getThreadId() {
        return threadId;
    }

    public void setThreadId(long threadId) {
        this.threadId = threadId;
    }

    public int getThreadIdentity() {
        return threadIdentity;
    }

    public void setThreadIdentity(int threadIdentity) {
        this.threadIdentity = threadIdentity;
    }

    public long getPid() {
        return pid;
    }

    public void setPid(long pid) {
        this.pid = pid;
    }

    public String getJvmStart() {
        return jvmStart;
    }

    public void setJvmStart(String jvmStart) {
        this.jvmStart = jvmStart;
    }
}
